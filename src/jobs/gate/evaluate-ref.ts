import type { CommitSha } from "../../incident/commit-sha.ts";
import type { NamedKey } from "../../incident/finding.ts";
import type { Evaluation } from "../../incident/gate.ts";
import type { GatedRef, Repository } from "../../incident/repository.ts";
import { allowedNow } from "../../policy/allow.ts";
import type { Policy } from "../../policy/policy.ts";
import { turnedOff, turnedOffNotes } from "../../policy/turned-off.ts";
import { namesOf, unknownNames } from "../../policy/unknown-names.ts";
import { whatIsFound } from "../../policy/what-is-found.ts";
import type { CommitRange } from "../../ports/commits.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { Beginning, StoredEvaluation } from "../../ports/ref-store.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { rulesetVersion } from "../../scan/rules/ruleset.ts";
import { nameKeys } from "../scanning/name-keys.ts";
import { forgetChangedPolicy, readPolicy } from "../scanning/read-policy.ts";
import { recordNames } from "../scanning/record-names.ts";
import { type ScannedRange, scanRange } from "../scanning/scan-range.ts";

/** Where more incidents are open, the others wait for their time. */
const MOST_LOOKED_AT = 20;

/** A ref at one head, and how its commits are listed. */
export interface Subject {
  readonly ref: GatedRef;
  readonly head: CommitSha;
  readonly before?: CommitSha;
  /** The name of the branch that a pull request goes to, with masks in place of keys. */
  readonly base?: string;
  /** The ref need not point there any more. */
  readonly isAgain?: true;
  /** The beginning that this evaluation ends, where that was read before anything else was. */
  readonly beginning?: Beginning;
  /** Refs whose commits come along, as the pull requests of a merge group: a key in any of them counts here too. */
  readonly along?: readonly GatedRef[];
  readonly list: () => Promise<CommitRange>;
  /** Keys in the name of the ref. */
  readonly named?: readonly NamedKey[];
}

/**
 * Scans every commit of a range, once each, and decides nothing: it writes down what was seen, and the check is
 * rendered from that. The check blocks from the first moment on.
 */
export async function evaluateRef(world: World, repository: Repository, subject: Subject): Promise<void> {
  const { ref, head, list, along = [], named = [], isAgain: _, ...start } = subject;
  await forgetChangedPolicy(world.store, repository, ref);
  const beginning = await begin(world, repository, subject);
  const { policy, problems, notes } = await readPolicy(world, repository);
  const listed = await list();
  const ruleset = rulesetVersion(world.codeVersion, whatIsFound(policy, world.now()));
  const known = await world.store.scans.known(repository.id, [...listed.commits, head], ruleset);
  const range = known.has(head) ? listed : withHead(listed, head);
  const names = named.length > 0 ? [head] : [];
  await world.store.refs.tie(repository.id, ref, [...range.commits, ...names]);
  for (const other of along) await world.store.refs.tieAlong(repository.id, ref, other);
  const context = { world, repository, ref, policy, ruleset };
  await recordNames(context, head, named);
  const { coverage, ...scanned } = await scanRange(context, range, known);
  await nameKeys(context, range.commits);
  const isEnded = await end(world, repository, {
    ...start,
    ref,
    head,
    beginning,
    evaluation: evaluationOf(scanned),
    coverage,
    policyProblems: problems,
    policyNotes: [...notes, ...notesOn(policy, world.now())],
  });
  // What could be seen is told; what could not is tried again without anybody's asking.
  const { reason } = scanned;
  if (isEnded && reason !== undefined && scanned.passes)
    throw new OutsideError("github-unreachable", "later", reason);
}

function evaluationOf({ reason, passes }: Pick<ScannedRange, "reason" | "passes">): Evaluation {
  if (reason === undefined) return { kind: "complete" };
  return { kind: "incomplete", reason, ...(passes ? { isTriedAgain: true } : {}) };
}

/** What people should know of a policy that holds. */
function notesOn(policy: Policy, now: Date): readonly string[] {
  const names = () => namesOf(catalogue);
  return [
    ...allowedNow(policy.allow, now).notes,
    ...unknownNames(policy, names),
    ...turnedOffNotes(turnedOff(policy, names)),
  ];
}

/** What was begun when the webhook was taken was told then: see {@link beginScan}. */
async function begin(
  { store }: World,
  repository: Repository,
  { ref, head, before, isAgain, beginning }: Subject,
): Promise<Beginning> {
  const known = beginning ?? (await store.refs.pending(repository.id, ref)).get(head);
  if (known !== undefined) return known;
  return store.transaction(async (transaction) => {
    await transaction.enqueue({ kind: "publish-check", repository: repository.id, head });
    const start = { ...(before === undefined ? {} : { before }), ...(isAgain && { isAgain }) };
    return transaction.refs.begin(repository.id, head, { ref, ...start });
  });
}

interface Ending extends StoredEvaluation {
  readonly head: CommitSha;
  readonly beginning: Beginning;
}

/** False when it was begun anew in the meantime, as for another base: that has a job of its own, which ends it. */
async function end(
  { store, now }: World,
  repository: Repository,
  { head, beginning, ...result }: Ending,
): Promise<boolean> {
  return store.transaction(async (transaction) => {
    if (!(await transaction.refs.finish(repository.id, head, result, beginning))) return false;
    const followers = await transaction.refs.reachFollowers(repository.id, result.ref, head);
    await transaction.enqueue(
      ...[head, ...followers].map(
        (one) => ({ kind: "publish-check", repository: repository.id, head: one }) as const,
      ),
    );
    if (result.ref.kind === "branch" && result.ref.name === repository.defaultBranch)
      await lookForEvidence(transaction, repository, now());
    return true;
  });
}

/** A push to the default branch may have taken a key out. */
async function lookForEvidence(transaction: Transaction, { id }: Repository, now: Date): Promise<void> {
  const open = (await transaction.incidents.openIn(id)).slice(0, MOST_LOOKED_AT);
  const askedAt = now.toISOString();
  await transaction.enqueue(
    ...open.map((incident) => ({ kind: "gather-evidence", incident, askedAt }) as const),
  );
}

/** A head that nobody has read belongs to its range, whatever a comparison says: the check speaks for it. */
function withHead(range: CommitRange, head: CommitSha): CommitRange {
  return range.commits.includes(head) ? range : { ...range, commits: [...range.commits, head] };
}
