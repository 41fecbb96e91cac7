import { parseCommitObject } from "../git/commit-object.ts";
import type { GitProcess } from "../git/git-process.ts";
import { type HistoryMap, mapHistory, type Origin, WALK, WALK_SETTINGS } from "./history-map.ts";
import { IGNORED, type Ignores, type Item, type Place } from "./item.ts";
import type { LocalGit } from "./local-git.ts";
import { namedObjects } from "./named-objects.ts";
import { readObjects, type StoredObject } from "./object-stream.ts";
import { CUT_OFF, type Repository } from "./repository.ts";

/** What is read of a history. */
export interface HistoryScan {
  readonly git: LocalGit;
  readonly repository: Repository;
  readonly ignores: Ignores;
}

const LFS_POINTER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");

/**
 * Every version of every file that any ref leads to, each once however many commits have it, and the texts of commits
 * and tags. Objects are read in the order of packs: in the order of their names it took 3.4 times as long.
 */
export async function* readHistory(scan: HistoryScan): AsyncGenerator<Item> {
  const { git, repository, ignores } = scan;
  if (repository.isShallow) yield { kind: "unread", path: "", reason: CUT_OFF };
  // The smaller this process is, the faster it starts another: the catalogue is being loaded.
  const reading = git.start(["cat-file", "--batch", "--buffer"]);
  const [walked, named, listed] = await Promise.all([
    mapHistory(git.start(WALK, WALK_SETTINGS), ignores),
    namedObjects(git),
    git.output([
      "cat-file",
      "--batch-all-objects",
      "--unordered",
      "--batch-check=%(objectname) %(objecttype) %(objectsize)",
    ]),
  ]);
  const map = withNamed(walked, named, ignores);
  for (const path of map.ignored) yield { kind: "skipped", path, reason: IGNORED };
  for (const path of map.submodules)
    yield { kind: "skipped", path, reason: "a submodule: another repository" };
  const ages = new Map(map.commits.map((sha, age) => [sha, age]));
  const { wanted, bytes, missing } = choose(listed, map, ages);
  if (missing > 0)
    yield { kind: "unread", path: "", reason: `${missing} versions of files are not in this clone` };
  const names = namesAlone(map);
  yield { kind: "total", amount: wanted.length + names.length, by: ["file"], bytes };
  yield* names;
  reading.stdin.end(wanted.map((id) => `${id}\n`).join(""));
  yield* readWanted(reading, wanted.length, { map, ages });
}

/** What no commit has is newer than all that one has. */
function withNamed(map: HistoryMap, named: ReadonlyMap<string, string>, ignores: Ignores): HistoryMap {
  const further = [...named].filter(([id, path]) => !map.blobs.has(id) && !ignores(path));
  if (further.length === 0) return map;
  const { commits, ignored, submodules, paths } = map;
  const newest = further.map(([id, path]): [string, Origin] => [id, { path, age: -1 }]);
  const blobs = new Map([...map.blobs, ...newest]);
  return { commits, ignored, submodules, paths, blobs };
}

type Ages = ReadonlyMap<string, number>;

/** What is read of the objects that are there, in their order; how much that is; and how many blobs are not there. */
function choose(listed: string, { blobs }: HistoryMap, ages: Ages) {
  const wanted: string[] = [];
  let [found, bytes] = [0, 0];
  for (const line of listed.split("\n")) {
    const [id = "", type, size] = line.split(" ");
    if (blobs.has(id)) found++;
    else if (type !== "tag" && !(type === "commit" && ages.has(id))) continue;
    wanted.push(id);
    bytes += Number(size);
  }
  return { wanted, bytes, missing: blobs.size - found };
}

/** The names that no file is scanned with, because its bytes came into the history under another one. */
function namesAlone({ paths, blobs, commits }: HistoryMap): readonly Item[] {
  const scanned = new Set([...blobs.values()].map(({ path }) => path));
  return [...paths].flatMap(([path, age]) =>
    scanned.has(path) ? [] : { kind: "file" as const, ...placeOf(commits, path, age), texts: [] },
  );
}

function placeOf(commits: readonly string[], path: string, age: number): Place {
  const commit = commits[age];
  return { path, age, ...(commit === undefined ? {} : { commit }) };
}

async function* readWanted(
  reading: GitProcess,
  wanted: number,
  { map, ages }: { readonly map: HistoryMap; readonly ages: Ages },
): AsyncGenerator<Item> {
  let seen = 0;
  for await (const object of readObjects(reading.stdout)) {
    seen++;
    yield* itemsOf(object, map, ages);
  }
  await reading.ended;
  if (seen < wanted) yield { kind: "unread", path: "", reason: `git gave ${seen} of ${wanted} objects` };
}

function* itemsOf(object: StoredObject, map: HistoryMap, ages: Ages): Generator<Item> {
  const { id, type } = object;
  const origin = map.blobs.get(id);
  if (object.kind === "missing") {
    yield { kind: "unread", path: origin?.path ?? "", reason: `object ${id} is missing` };
    return;
  }
  if (origin !== undefined) {
    yield* fileOf(object, map.commits, origin);
    return;
  }
  if (type === "commit") yield { kind: "commit" };
  if (object.kind === "large") return;
  const text = Buffer.from(parseCommitObject(object.bytes).text);
  yield { kind: "file", path: "", commit: id, age: ages.get(id) ?? 0, texts: [{ bytes: text }] };
}

function* fileOf(
  object: Exclude<StoredObject, { readonly kind: "missing" }>,
  commits: readonly string[],
  { path, age, others }: Origin,
): Generator<Item> {
  const older = [...(others ?? [])].sort(([, one], [, other]) => other - one);
  const places = older.map(([otherPath, otherAge]) => placeOf(commits, otherPath, otherAge));
  const where = { ...placeOf(commits, path, age), ...(places.length === 0 ? {} : { others: places }) };
  if (object.kind === "large") {
    yield { kind: "file", ...where, texts: [], chunks: object.chunks };
    return;
  }
  const { bytes } = object;
  if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER))
    yield { kind: "skipped", path, reason: "Git LFS: the content is stored elsewhere" };
  yield { kind: "file", ...where, texts: [{ bytes }] };
}
