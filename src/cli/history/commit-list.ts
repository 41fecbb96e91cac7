import { parseCommitObject } from "../../git/commit-object.ts";
import { count, someOf } from "../report/summary.ts";
import type { StoredObject } from "./object-stream.ts";
import type { StoredObjects } from "./stored-objects.ts";

/** A commit, and what git is asked to compare it with. */
export interface ListedCommit {
  readonly sha: string;
  /** Its parents, where some that it names are not there; git knows them otherwise. */
  readonly parents?: readonly string[];
}

/** Commits, each before its parents and of others the newest first; and what could not be read, a few words each. */
export interface CommitList {
  readonly commits: readonly ListedCommit[];
  readonly unread: readonly string[];
}

interface ReadCommit {
  readonly parents: readonly string[];
  /** In seconds since 1970. */
  readonly time: number;
}

/** What refs lead to where git does not list it: it ends at the first commit that is lost, and we go on beside it. */
export async function listOurselves(objects: StoredObjects, tips: readonly string[]): Promise<CommitList> {
  const [found, lost] = [new Map<string, ReadCommit>(), new Set<string>()];
  let next = [...new Set(tips)];
  while (next.length > 0) {
    const named = new Set<string>();
    for await (const object of objects.read(next)) {
      const commit = object.kind === "whole" ? commitIn(object) : undefined;
      if (commit === undefined) lost.add(object.id);
      else found.set(object.id, commit);
      for (const parent of commit?.parents ?? []) named.add(parent);
    }
    next = [...named].filter((id) => !found.has(id) && !lost.has(id));
  }
  return { commits: inOrder(found), unread: lost.size === 0 ? [] : [saidOf([...lost])] };
}

function commitIn({
  type,
  bytes,
}: Extract<StoredObject, { readonly kind: "whole" }>): ReadCommit | undefined {
  if (type !== "commit") return undefined;
  const seconds = /^committer .*> (?<seconds>\d{1,12}) /mu.exec(bytes.toString("latin1"))?.groups?.seconds;
  return { parents: [...new Set(parseCommitObject(bytes).parents)], time: Number(seconds ?? 0) };
}

/** As `git log --date-order` has them. */
function inOrder(found: ReadonlyMap<string, ReadCommit>): readonly ListedCommit[] {
  const children = new Map<string, number>();
  for (const { parents } of found.values())
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  const ready = new ByTime();
  for (const [sha, { time }] of found) if (!children.has(sha)) ready.add(sha, time);
  const listed: ListedCommit[] = [];
  for (let sha = ready.take(); sha !== undefined; sha = ready.take()) {
    const { parents } = found.get(sha) ?? { parents: [] };
    const there = parents.filter((parent) => found.has(parent));
    listed.push(there.length === parents.length ? { sha } : { sha, parents: there });
    for (const parent of there) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      if (left === 0) ready.add(parent, found.get(parent)?.time ?? 0);
    }
  }
  return listed;
}

/** Few wait at a time: as many as there are branches side by side. */
class ByTime {
  readonly #waiting: { readonly sha: string; readonly time: number }[] = [];

  add(sha: string, time: number): void {
    const before = this.#waiting.findLastIndex((other) => other.time <= time);
    this.#waiting.splice(before + 1, 0, { sha, time });
  }

  /** The newest one. */
  take(): string | undefined {
    return this.#waiting.pop()?.sha;
  }
}

function saidOf(lost: readonly string[]): string {
  const names = someOf(lost.map((sha) => sha.slice(0, 12)));
  return `${count(lost.length, "commit")} that others come from (${names}), and what only they lead to: missing or broken in this repository; git fsck tells more`;
}
