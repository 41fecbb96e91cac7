import { count, someOf } from "../report/summary.ts";
import type { Ignores } from "../sources/item.ts";
import type { LocalGit } from "../sources/local-git.ts";
import { GitComplains } from "../sources/repository.ts";
import { type CommitList, type ListedCommit, listOurselves } from "./commit-list.ts";
import { type HistoryMap, MapBuilder } from "./history-map.ts";
import { type RefEnd, readRefs, refEnds } from "./ref-ends.ts";
import type { StoredObjects } from "./stored-objects.ts";

/**
 * One walk over all commits that tells which blobs each of them brought; of a merge, those that no parent has. It is
 * what names the files and commits of blobs later, so that the blobs themselves can be read in the order of packs. By
 * date alone, a commit whose clock was wrong would seem older than its parents; histories of years have some.
 */
const WALK = [
  "log",
  "--all",
  "--date-order",
  "--raw",
  "-c",
  "-z",
  "--no-renames",
  "--no-abbrev",
  "--no-color",
  "--no-show-signature",
  "--no-notes",
  "--no-mailmap",
  "--ignore-submodules=none",
  "--format=%H",
] as const;

/** Settings that would change what the walk prints. */
const WALK_SETTINGS = {
  "log.showRoot": "true",
  "log.diffMerges": "combined",
  "log.follow": "false",
  // In UTF-16, no name of a commit would be one.
  "i18n.logOutputEncoding": "UTF-8",
};

/** The same of these commits, one after the other, without a look at any other. */
const WALK_OVER = [
  "diff-tree",
  "--stdin",
  "-r",
  "--root",
  "--always",
  "--raw",
  "-c",
  "-z",
  "--no-renames",
  "--no-abbrev",
  "--ignore-submodules=none",
] as const;

/** So often another git goes on behind a commit, some seconds in all. */
const MOST_STARTS = 1_000;

/** What a walk is done with. */
export interface HistoryWalk {
  readonly git: LocalGit;
  readonly ignores: Ignores;
  readonly objects: StoredObjects;
}

/** What a walk brought, where refs lead to, and what could not be read, a few words each. */
export interface Walked {
  readonly map: HistoryMap;
  readonly ends: readonly RefEnd[];
  readonly unread: readonly string[];
}

/** Walks over all commits that a ref leads to. Where git meets something broken, it goes on without that. */
export async function walkHistory(walk: HistoryWalk): Promise<Walked> {
  const { git, ignores } = walk;
  const map = new MapBuilder(ignores);
  const [complaint, ends] = await Promise.all([
    map.read(git.start(WALK, WALK_SETTINGS)).catch(complaintIn),
    refEnds(git).catch(complaintIn),
  ]);
  if (ends instanceof GitComplains) return walkOn(walk, map, complaint ?? ends);
  return complaint === undefined ? { map, ends, unread: [] } : walkOn(walk, map, complaint);
}

/** What git says of something broken; with anything else, no other git does better. */
export function complaintIn(error: unknown): GitComplains {
  if (!(error instanceof GitComplains) || error.isOfOldGit) throw error;
  return error;
}

async function walkOn(
  { git, objects }: HistoryWalk,
  map: MapBuilder,
  complaint: GitComplains,
): Promise<Walked> {
  const { ends, unread } = await readRefs(git, objects);
  if (complaint.isOfPartial) {
    if (map.commits.length === 0) throw complaint;
    return { map, ends, unread: [...unread, brokenOff(map, complaint)] };
  }
  const tips = ends.flatMap(({ type, id }) => (type === "commit" ? [id] : []));
  const listed = await listCommits(git, tips).catch(complaintIn);
  const list = listed instanceof GitComplains ? await listOurselves(objects, tips) : listed;
  const known = new Set(map.commits);
  const rest = list.commits.filter(({ sha }) => !known.has(sha));
  const all = [...unread, ...list.unread, ...(await walkOver(git, map, rest))];
  if (map.commits.length === 0) throw complaint;
  return { map, ends, unread: all.length > 0 ? all : [`a part of the history: ${saidOf(complaint)}`] };
}

async function listCommits(git: LocalGit, tips: readonly string[]): Promise<CommitList> {
  // Without any, git takes what is checked out.
  if (tips.length === 0) return { commits: [], unread: [] };
  const listed = await git.output(["rev-list", "--date-order", "--stdin"], `${tips.join("\n")}\n`);
  const commits = listed.split("\n").flatMap((sha) => (sha === "" ? [] : [{ sha }]));
  return { commits, unread: [] };
}

/** Takes these commits, and gives what of them cannot be read. */
async function walkOver(
  git: LocalGit,
  map: MapBuilder,
  commits: readonly ListedCommit[],
): Promise<readonly string[]> {
  const broken: Broken[] = [];
  let [left, starts] = [commits, 0];
  while (left.length > 0) {
    const before = map.commits.length;
    const walk = git.start(WALK_OVER);
    walk.stdin.end(`${left.map(({ sha, parents = [] }) => [sha, ...parents].join(" ")).join("\n")}\n`);
    const complaint = await map.read(walk).catch(complaintIn);
    const [ended, ...rest] = left.slice(map.commits.length - before);
    if (complaint === undefined || ended === undefined) break;
    if (++starts > MOST_STARTS) return [...namesOf(broken), brokenOff(map, complaint)];
    // Its author and message are read all the same.
    map.take(ended.sha);
    if (!(await takeWhole(git, map, ended.sha))) broken.push({ sha: ended.sha, complaint });
    left = rest;
  }
  return namesOf(broken);
}

/** All files of a commit whose parents are not there: each may have come with it. */
async function takeWhole(git: LocalGit, map: MapBuilder, sha: string): Promise<boolean> {
  const listed = await git.output(["ls-tree", "-r", "-z", "--full-tree", sha]).catch(complaintIn);
  if (listed instanceof GitComplains) return false;
  for (const entry of listed.split("\0")) {
    const { mode, id, path } = ENTRY.exec(entry)?.groups ?? {};
    if (mode === undefined || id === undefined || path === undefined) continue;
    map.take(`:000000 ${mode} ${"0".repeat(id.length)} ${id} A`);
    map.take(path);
  }
  return true;
}

/** `100644 blob ID<tab>PATH`, and the same of a submodule. */
const ENTRY = /^(?<mode>\d{6}) \w+ (?<id>[0-9a-f]+)\t(?<path>.+)$/s;

/** A commit whose files git cannot list. */
interface Broken {
  readonly sha: string;
  readonly complaint: GitComplains;
}

function namesOf(broken: readonly Broken[]): readonly string[] {
  const [first] = broken;
  if (first === undefined) return [];
  const names = someOf(broken.map(({ sha }) => sha.slice(0, 12)));
  return [`what ${count(broken.length, "commit")} changed (${names}): ${saidOf(first.complaint)}`];
}

function brokenOff({ commits }: HistoryMap, complaint: GitComplains): string {
  return `commits older than ${commits.at(-1)?.slice(0, 12)}: ${saidOf(complaint)}`;
}

/** How it is told. */
export function saidOf({ complaint, advice }: GitComplains): string {
  return `git cannot read all of that. It says: ${complaint}; ${advice}`;
}
