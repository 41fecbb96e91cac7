import type { TokenFormat } from "../formats/token-format.ts";
import { Secret } from "../incident/secret.ts";
import type { KeyTraits, UnknownReason, Validity } from "../incident/validity.ts";
import type { Policy } from "../policy/policy.ts";
import { catalogue } from "../providers/catalogue.ts";
import {
  confirmed,
  interpret,
  interpretMadeUp,
  ofUsualHost,
  together,
  type Verdict,
} from "../providers/interpret.ts";
import type { KeyRequest } from "../providers/key-request.ts";
import { readTraits } from "../providers/traits.ts";
import type { Verification } from "../providers/verification.ts";
import { withoutKeys } from "../scan/scan-commit.ts";
import { evidenceOf } from "./evidence-of.ts";
import { findKeyAgain } from "./find-key-again.ts";
import type { StoredIncident } from "./incident-store.ts";
import { trackerOf } from "./incident-view.ts";
import type { KeyMaterial } from "./key-asker.ts";
import { knownFormat, knownProvider } from "./known-provider.ts";
import type { World } from "./ports.ts";
import { readPolicy } from "./read-policy.ts";

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
  /** False where a "no" counts only together with the word of a person: see {@link isProof}. */
  readonly isSure: boolean;
}

/**
 * Asks the provider whether the key of an incident works. The key is read again from its commit, goes to its provider's
 * fixed host and is dropped. Whatever stands in the way makes the answer unknown.
 */
export async function askProvider(world: World, incident: StoredIncident): Promise<Asked> {
  const verification = verificationOf(incident);
  if (verification === undefined) return { validity: unknown("unsupported"), isSure: false };
  return { validity: await askAs(world, incident, verification), isSure: isProof(verification) };
}

/**
 * True where a "no" can only mean this key. The half that was found beside a key may belong to another one, a team may
 * have more servers or tenants than its policy names, and what a server of people's own has issued is unknown to the
 * service of the same name.
 */
function isProof({ requests, alsoElsewhere }: Verification): boolean {
  return (
    alsoElsewhere !== true &&
    !requests.some((request) => needsId(request) || request.url.startsWith("{host}"))
  );
}

async function askAs(world: World, incident: StoredIncident, verification: Verification): Promise<Validity> {
  if (!world.keyAsker.isOn) return unknown("switched-off");
  const { policy } = await readPolicy(world, await trackerOf(world.store, incident));
  if (!policy.verify.isOn) return unknown("switched-off");
  const host = hostOf(policy, incident.providerId, verification);
  if (host === undefined && verification.requests.some(({ url }) => url.startsWith("{host}")))
    return unknown("host-not-named");
  const key = await findKeyAgain(world, incident);
  if (key === undefined) return unknown("not-readable");
  if (key.id !== undefined && verification.isCanary?.(key.id)) return unknown("canary");
  const question = { verification, host, read: interpret };
  const answer = await ask(world, question, key);
  const told = canSayNo(world, policy, incident) ? answer.verdict : ofUsualHost(verification, answer.verdict);
  const made = told.kind === "unknown" ? undefined : madeUpKey(incident, verification, key);
  const verdict =
    made === undefined
      ? told
      : confirmed(told, (await ask(world, { ...question, read: interpretMadeUp }, made)).verdict);
  return toValidity(verdict, { ...answer, verification, host });
}

/**
 * True where the host that was asked knows all keys that could be meant: the policy names it, or the key is GitHub's and
 * Rekey itself works at github.com, not at a GitHub Enterprise Server.
 */
function canSayNo({ serverUrl }: World, policy: Policy, { providerId }: StoredIncident): boolean {
  const isAtGitHub = providerId === "github" && serverUrl === "https://github.com";
  return isAtGitHub || policy.verify.hosts.has(providerId);
}

function hostOf(policy: Policy, providerId: string, { host }: Verification): string | undefined {
  return policy.verify.hosts.get(providerId) ?? host;
}

interface Question {
  readonly verification: Verification;
  readonly host: string | undefined;
  readonly read: typeof interpret;
}

interface Answer {
  readonly verdict: Verdict;
  /** The last status that was answered. */
  readonly status?: number;
  readonly traits: KeyTraits;
}

/** Asks in all regions; the first "yes" is enough. */
async function ask(world: World, { verification, host, read }: Question, key: KeyMaterial): Promise<Answer> {
  const verdicts: Verdict[] = [];
  let status: number | undefined;
  for (const request of verification.requests) {
    const sent = await world.keyAsker.ask(request, host === undefined ? key : { ...key, host });
    if (sent.kind === "unanswered") {
      verdicts.push(unknown(sent.reason));
      continue;
    }
    const verdict = read(verification, sent.answer);
    verdicts.push(verdict);
    status = sent.answer.status;
    if (verdict.kind === "active")
      return { verdict, status, traits: withoutKey(readTraits(verification.traits ?? {}, sent.answer), key) };
  }
  return { verdict: together(verdicts), traits: {}, ...(status === undefined ? {} : { status }) };
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

function needsId({ signature, ...request }: KeyRequest): boolean {
  return signature !== undefined || JSON.stringify(request).includes("{id}");
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

function toValidity(
  verdict: Verdict,
  { verification, host, status, traits }: Answer & Omit<Question, "read">,
): Validity {
  const [request] = verification.requests;
  if (verdict.kind === "unknown" || request === undefined || status === undefined)
    return unknown(verdict.kind === "unknown" ? verdict.reason : "unreachable");
  const evidence = evidenceOf(request, { host, status });
  if (verdict.kind === "inactive") return { kind: "inactive", evidence };
  return { kind: "active", evidence, ...(Object.keys(traits).length === 0 ? {} : { traits }) };
}

function unknown(reason: UnknownReason): Extract<Validity, { readonly kind: "unknown" }> {
  return { kind: "unknown", reason };
}
