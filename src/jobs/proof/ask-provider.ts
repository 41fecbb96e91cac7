import type { TokenFormat } from "../../formats/token-format.ts";
import { Secret } from "../../incident/secret.ts";
import type { KeyTraits, UnknownReason, Validity } from "../../incident/validity.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { KeyMaterial } from "../../ports/key-asker.ts";
import type { World } from "../../ports/world.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { confirmed, interpret, interpretMadeUp, together, type Verdict } from "../../providers/interpret.ts";
import { needsId } from "../../providers/key-request.ts";
import { readTraits } from "../../providers/traits.ts";
import type { Verification } from "../../providers/verification.ts";
import { withoutKeys } from "../../scan/stored-text.ts";
import { trackerOf } from "../issue/incident-view.ts";
import { knownFormat, knownProvider } from "../issue/known-provider.ts";
import { readPolicy } from "../scanning/read-policy.ts";
import { type AddressedRequest, addressed, isSure, send } from "./addressed-request.ts";
import { evidenceOf, questionOf } from "./evidence-of.ts";
import { findKeyAgain } from "./find-key-again.ts";

/** How the provider of a key can be asked about it; undefined where Rekey knows no harmless request. */
export function verificationOf({
  providerId,
  formatId,
}: Pick<StoredIncident, "providerId" | "formatId">): Verification | undefined {
  return knownProvider(providerId).verifications.find(({ formats }) => formats.includes(formatId));
}

/** What asking a provider has brought. */
export interface Asked {
  readonly validity: Validity;
  /** False where a "no" counts only together with the word of a person: see {@link isSure}. */
  readonly isSure: boolean;
  /** What was asked, and where. */
  readonly questions: readonly string[];
}

/**
 * Asks the provider whether the key of an incident works. The key is read again from its commit, goes to the server that
 * issued it and is dropped. Whatever stands in the way makes the answer unknown.
 */
export async function askProvider(world: World, incident: StoredIncident): Promise<Asked> {
  const verification = verificationOf(incident);
  if (verification === undefined) return nothingAsked("unsupported");
  if (!world.keyAsker.isOn) return nothingAsked("switched-off");
  const { policy } = await readPolicy(world, await trackerOf(world.store, incident));
  if (!policy.verify.isOn) return nothingAsked("switched-off");
  const { providerId } = incident;
  const requests = addressed(verification.requests, { providerId, policy, serverUrl: world.serverUrl });
  if (requests.length === 0) return nothingAsked("host-not-named");
  const key = await findKeyAgain(world, incident);
  if (key === undefined) return nothingAsked("not-readable");
  if (key.id !== undefined && verification.isCanary?.(key.id)) return nothingAsked("canary");
  const validity = await askTwice(world, { verification, requests, read: interpret }, { key, incident });
  return { validity, isSure: isSure(requests), questions: requests.map(questionOf) };
}

function nothingAsked(reason: UnknownReason): Asked {
  return { validity: { kind: "unknown", reason }, isSure: false, questions: [] };
}

interface Question {
  readonly verification: Verification;
  readonly requests: readonly AddressedRequest[];
  readonly read: typeof interpret;
}

/** The second time with a made-up key. */
async function askTwice(
  world: World,
  question: Question,
  { key, incident }: { readonly key: KeyMaterial; readonly incident: StoredIncident },
): Promise<Validity> {
  const answer = await ask(world, question, key);
  const made =
    answer.verdict.kind === "unknown" ? undefined : madeUpKey(incident, question.verification, key);
  if (made === undefined) return toValidity(answer);
  const control = await ask(world, { ...question, read: interpretMadeUp }, made);
  return toValidity({ ...answer, verdict: confirmed(answer.verdict, control.verdict) });
}

interface Answer {
  readonly verdict: Verdict;
  /** The request that decided, and its status. */
  readonly evidence?: string;
  readonly traits: KeyTraits;
}

/** Asks wherever the key may be known; the first "yes" is enough. */
async function ask(
  world: World,
  { verification, requests, read }: Question,
  key: KeyMaterial,
): Promise<Answer> {
  const verdicts: Verdict[] = [];
  const evidence: string[] = [];
  for (const request of requests) {
    const sent = await send(world, request, key);
    if (sent.kind === "unanswered") {
      verdicts.push({ kind: "unknown", reason: sent.reason });
      continue;
    }
    const verdict = read(verification, sent.answer);
    const told = evidenceOf(request, sent.answer.status);
    if (verdict.kind === "active") {
      const traits = withoutKey(readTraits(verification.traits ?? {}, sent.answer), key);
      return { verdict, evidence: told, traits };
    }
    verdicts.push(verdict);
    evidence.push(told);
  }
  const [first] = evidence;
  return { verdict: together(verdicts), traits: {}, ...(first === undefined ? {} : { evidence: first }) };
}

/**
 * A key of the same make that nobody was ever given: what it is answered tells whether the endpoint still looks at keys.
 * Undefined where none can be made.
 */
function madeUpKey(
  { formatId }: StoredIncident,
  { requests }: Verification,
  { id }: KeyMaterial,
): KeyMaterial | undefined {
  const { samples, pairsWith, publicHalf } = knownFormat(formatId);
  // Some formats hold several makes of which only one can be asked about.
  const value = Array.from({ length: 10 }, () => samples.key?.()).find(
    (key) => key !== undefined && requests.every(({ parts }) => parts === undefined || parts(key)),
  );
  if (value === undefined) return undefined;
  const secret = new Secret(value);
  if (!requests.some(needsId)) return { secret };
  // Beside an id that is no format of its own, the true one: it opens nothing.
  const half = publicHalf === undefined ? knownHalf(pairsWith) : id;
  return half === undefined ? undefined : { secret, id: half };
}

function knownHalf(pairsWith: TokenFormat["pairsWith"]): string | undefined {
  const [half] = pairsWith ?? [];
  return half === undefined ? undefined : knownFormat(half.id).samples.key?.();
}

/** Providers repeat keys, also in their answers. */
function withoutKey(traits: KeyTraits, { secret }: KeyMaterial): KeyTraits {
  const clean = (text: string): string => withoutKeys(secret.hideIn(text), catalogue);
  return {
    ...(traits.account === undefined ? {} : { account: clean(traits.account) }),
    ...(traits.role === undefined ? {} : { role: clean(traits.role) }),
    ...(traits.expires === undefined ? {} : { expires: clean(traits.expires) }),
    ...(traits.organizations === undefined ? {} : { organizations: traits.organizations.map(clean) }),
    ...(traits.scopes === undefined ? {} : { scopes: traits.scopes.map(clean) }),
  };
}

function toValidity({ verdict, evidence, traits }: Answer): Validity {
  if (verdict.kind === "unknown") return verdict;
  if (evidence === undefined) return { kind: "unknown", reason: "unreachable" };
  if (verdict.kind === "inactive") return { kind: "inactive", evidence };
  return { kind: "active", evidence, ...(Object.keys(traits).length === 0 ? {} : { traits }) };
}
