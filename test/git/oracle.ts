import type { CommitSha } from "../../src/incident/commit-sha.ts";
import { git, gitLines } from "./git-world.ts";

/** What git says that a commit adds: lines of text files, and whole files that are not text. */
export interface Added {
  /** `path:line:text`, with the text byte for byte. */
  readonly lines: ReadonlySet<string>;
  /** Paths and bytes. */
  readonly binaries: ReadonlyMap<string, Buffer>;
}

interface Entry {
  readonly path: string;
  readonly from: { readonly mode: string; readonly blob: string };
  readonly to: { readonly mode: string; readonly blob: string };
}

/**
 * Asks git about one parent after the other and one pair of blobs after the other: another way than the one under
 * test. A line is new when it is new against every parent.
 */
export async function addedBy(folder: string, sha: CommitSha): Promise<Added> {
  const [parents = ""] = await gitLines(folder, ["rev-list", "--max-count=1", "--parents", sha]);
  const [, ...known] = parents.split(" ");
  const bases = known.length === 0 ? [await emptyTree(folder)] : known;
  const diffs = await Promise.all(bases.map((base) => entries(folder, base, sha)));
  const [first = [], ...others] = diffs;
  const lines = new Set<string>();
  const binaries = new Map<string, Buffer>();
  for (const { path, to } of first) {
    const all = [first, ...others].flatMap((list) => list.find((entry) => entry.path === path) ?? []);
    if (all.length < bases.length || /^0+$/.test(to.blob) || to.mode === "160000") continue;
    const added = await Promise.all(all.map((entry) => linesOf(folder, entry, all.length > 1)));
    if (added.some((set) => set === "binary"))
      binaries.set(path, await git(folder, ["cat-file", "blob", to.blob]));
    else for (const line of common(added)) lines.add(`${path}:${line}`);
  }
  return { lines, binaries };
}

function common(sets: readonly (ReadonlySet<string> | "binary")[]): readonly string[] {
  const [first, ...others] = sets;
  if (first === undefined || first === "binary") return [];
  return [...first].filter((line) => others.every((set) => set !== "binary" && set.has(line)));
}

async function entries(folder: string, base: string, sha: string): Promise<readonly Entry[]> {
  const out = await git(folder, ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", base, sha]);
  const tokens = out.toString("utf8").split("\0");
  const found: Entry[] = [];
  for (let index = 0; index + 1 < tokens.length; index += 2) {
    const [fromMode = "", mode = "", fromBlob = "", blob = ""] = (tokens[index] ?? "").slice(1).split(" ");
    const path = tokens[index + 1] ?? "";
    found.push({ path, from: { mode: fromMode, blob: fromBlob }, to: { mode, blob } });
  }
  return found;
}

async function linesOf(
  folder: string,
  { from, to }: Entry,
  isMerge: boolean,
): Promise<ReadonlySet<string> | "binary"> {
  // A file that becomes a link is removed, and the link added.
  const isNew = /^0+$/.test(from.blob) || (!isMerge && from.mode.slice(0, 2) !== to.mode.slice(0, 2));
  const base = isNew ? await emptyBlob(folder) : from.blob;
  const out = (await git(folder, ["diff", "--unified=0", "--no-color", base, to.blob])).toString("latin1");
  if (/^Binary files /m.test(out.split("@@")[0] ?? "")) return "binary";
  const added = new Set<string>();
  let [number, left] = [0, 0];
  let isInside = false;
  for (const line of out.split("\n")) {
    const header = left === 0 ? /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) : null;
    if (header !== null) [number, left, isInside] = [Number(header[1]), Number(header[2] ?? 1), true];
    else if (isInside && line.startsWith("+") && left-- > 0) added.add(`${number++}:${line.slice(1)}`);
  }
  return added;
}

async function emptyBlob(folder: string): Promise<string> {
  return (await gitLines(folder, ["hash-object", "-w", "--stdin"]))[0] ?? "";
}

async function emptyTree(folder: string): Promise<string> {
  return (await gitLines(folder, ["mktree"]))[0] ?? "";
}
