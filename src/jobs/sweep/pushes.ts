import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository } from "../../incident/repository.ts";
import type { Job, ScanBranch } from "../../ports/job.ts";
import type { PastPush } from "../../ports/pushes.ts";
import type { NamedRef } from "../../ports/refs.ts";
import { type PushedRef, scanOfPush } from "../../ports/scan-of-push.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { withoutKeys } from "../../scan/stored-text.ts";
import { withSafeNames } from "../scanning/safe-names.ts";
import type { MovedBase } from "../scanning/scan-based.ts";
import type { Call } from "./budget.ts";
import { ago, MINUTE_MS } from "./times.ts";

/** GitHub may show a push a while after it happened. */
const SLACK_MS = 10 * MINUTE_MS;

/** Pages of a hundred pushes that are read; where the refs are now is seen in any case. */
const PAGES_AT_MOST = 10;

/** What was pushed and never evaluated. */
export interface MissedPushes {
  readonly scans: readonly Job[];
  /** How many of the scans are for something new; the others put the head of a branch back to where it is. */
  readonly count: number;
  /** The refs as they are now, to be remembered. */
  readonly seen: ReadonlyMap<string, CommitSha>;
  /** The branches that were moved by force, whether or not that was heard, and where they are now. */
  readonly moved: readonly MovedBase[];
}

/**
 * Finds pushes that nobody told us of, oldest first: in the activity, which also has those that were pushed over
 * since (their commits are exposed all the same), and in the refs, which also have tags.
 */
export async function missedPushes(world: World, repository: Repository, call: Call): Promise<MissedPushes> {
  const past = await pastPushes(world, repository, call);
  const refs = await world.refs.list(repository);
  const known = await world.store.seenRefs.of(repository.id);
  const scans = new Map<string, Job>();
  // What stood there when Rekey came is in no range: the first time, refs are only remembered.
  for (const push of [...past, ...(known === undefined ? [] : movedRefs(refs, known))]) {
    const scan = await missingScan(world, repository, push);
    if (scan !== undefined) scans.set(`${push.ref} ${push.after}`, scan);
  }
  const returns = await returnsTo(world, repository, { refs, scans: [...scans.values()] });
  return {
    scans: [...scans.values(), ...returns],
    count: scans.size,
    seen: seenRefs(refs),
    moved: movedByForce(repository, past, refs),
  };
}

function movedByForce(
  repository: Repository,
  past: readonly PushedRef[],
  refs: readonly NamedRef[],
): readonly MovedBase[] {
  const forced = new Set(past.filter(({ isForced }) => isForced === true).map(({ ref }) => ref));
  return refs
    .filter(({ ref }) => forced.has(ref))
    .map(({ ref, object }) => ({ repository, branch: ref.slice("refs/heads/".length), head: object }));
}

/** Refs as they may be stored: their names with masks in place of keys. */
export function seenRefs(refs: readonly NamedRef[]): ReadonlyMap<string, CommitSha> {
  return new Map(refs.map(({ ref, object }) => [withoutKeys(ref, catalogue), object]));
}

async function pastPushes(
  { store, pushes }: World,
  repository: Repository,
  call: Call,
): Promise<readonly PushedRef[]> {
  const unseen = await store.sweeps.unseenSince(repository.id);
  if (unseen === undefined) return [];
  const since = ago(unseen, SLACK_MS);
  const past: PastPush[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_AT_MOST; page++) {
    const { items, next } = await call(() => pushes.page(repository, cursor));
    past.push(...items.filter(({ at }) => at >= since));
    if (next === undefined || items.some(({ at }) => at < since)) break;
    cursor = next;
  }
  // Where a branch was deleted nothing came.
  return past
    .toReversed()
    .flatMap(({ after, at: _at, ...push }) => (after === undefined ? [] : { ...push, after }));
}

function movedRefs(refs: readonly NamedRef[], known: ReadonlyMap<string, CommitSha>): readonly PushedRef[] {
  return refs.flatMap(({ ref, object }) => {
    const before = known.get(withoutKeys(ref, catalogue));
    if (before === object) return [];
    return { ref, after: object, ...(before === undefined ? {} : { before }) };
  });
}

/** The scan that an event would have brought, unless it was heard. */
async function missingScan(
  { store, fingerprintKey }: World,
  repository: Repository,
  push: PushedRef,
): Promise<Job | undefined> {
  const pushed = scanOfPush(repository, push);
  const scan = pushed && withSafeNames(pushed, fingerprintKey);
  return scan === undefined || (await isKnown(store, scan, push)) ? undefined : scan;
}

async function isKnown({ refs }: Transaction, scan: Job, { after }: PushedRef): Promise<boolean> {
  switch (scan.kind) {
    case "scan-branch":
    case "scan-merge-group": {
      const kind = scan.kind === "scan-branch" ? "branch" : "merge-group";
      const ref = { kind, name: scan.branch } as const;
      return (await refs.evaluation(scan.repository.id, ref, after)) !== undefined;
    }
    case "scan-tag":
      // A tag on a commit that was evaluated brings nothing. An annotated one names itself: what it says may.
      return (await refs.atHead(scan.repository.id, after)).evaluations.length > 0;
    default:
      return false;
  }
}

/** Scans of what a branch has passed leave it there: its present head is looked at once more, and last. */
async function returnsTo(
  { store }: World,
  repository: Repository,
  { refs, scans }: { readonly refs: readonly NamedRef[]; readonly scans: readonly Job[] },
): Promise<readonly ScanBranch[]> {
  const heads = new Map(refs.map(({ ref, object }) => [withoutKeys(ref, catalogue), object]));
  const last = new Map<string, ScanBranch>();
  for (const scan of scans) if (scan.kind === "scan-branch") last.set(scan.branch, scan);
  const returns: ScanBranch[] = [];
  for (const { branch, head: passed } of last.values()) {
    const head = heads.get(`refs/heads/${branch}`);
    if (head === undefined || head === passed) continue;
    const known = await store.refs.evaluation(repository.id, { kind: "branch", name: branch }, head);
    if (known === undefined) continue;
    const before = known.before === undefined ? {} : { before: known.before };
    returns.push({ kind: "scan-branch", repository, branch, ...before, head });
  }
  return returns;
}
