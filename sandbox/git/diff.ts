import type { GitRepository } from "./repository.ts";

/** What happened to one file between two trees. */
export interface FileDiff {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: "added" | "removed" | "modified" | "renamed" | "changed";
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Absent for binary files, pure renames and very large changes, as on GitHub. */
  readonly patch: string | null;
}

// GitHub's documented limits for diffs, and the number of changed lines at which a missing patch was
// reported (RefactoringMiner#1109, 2026-06). The exact threshold is not documented.
const MAX_FILE_LINES = 2_000;
const MAX_FILE_BYTES = 500_000;
const MAX_TOTAL_LINES = 20_000;
const MAX_TOTAL_BYTES = 1_000_000;

const OPTIONS = ["diff-tree", "-r", "-M", "--no-commit-id", "--full-index", "--no-ext-diff", "--no-textconv"];

const made = new WeakMap<GitRepository, Map<string, Promise<readonly FileDiff[]>>>();

/** The files that differ between two trees or commits, given by their full ids: made once, as they never change. */
export function diffFiles(git: GitRepository, before: string, after: string): Promise<readonly FileDiff[]> {
  const diffs = made.get(git) ?? new Map<string, Promise<readonly FileDiff[]>>();
  made.set(git, diffs);
  const ends = `${before} ${after}`;
  const known = diffs.get(ends);
  if (known !== undefined) return known;
  const diff = makeDiff(git, before, after);
  diffs.set(ends, diff);
  diff.catch(() => diffs.delete(ends));
  return diff;
}

async function makeDiff(git: GitRepository, before: string, after: string): Promise<readonly FileDiff[]> {
  const [raw, numbers, patch] = await Promise.all([
    git.text([...OPTIONS, "-z", "--raw", before, after, "--"]),
    git.text([...OPTIONS, "-z", "--numstat", before, after, "--"]),
    git.text([...OPTIONS, "-p", before, after, "--"]),
  ]);
  return withinTotal(assemble(parseRaw(raw), parseNumbers(numbers), hunks(patch)));
}

interface RawEntry {
  readonly letter: string;
  readonly sha: string;
  readonly path: string;
  readonly previousPath: string | null;
}

function parseRaw(out: string): readonly RawEntry[] {
  const tokens = out.split("\0");
  const entries: RawEntry[] = [];
  for (let at = 0; at + 1 < tokens.length; ) {
    const [, , oldSha = "", newSha = "", status = ""] = (tokens[at] ?? "").split(" ");
    const letter = status.slice(0, 1);
    const moved = letter === "R" || letter === "C";
    const first = tokens[at + 1] ?? "";
    entries.push({
      letter,
      sha: letter === "D" ? oldSha : newSha,
      path: moved ? (tokens[at + 2] ?? "") : first,
      previousPath: moved ? first : null,
    });
    at += moved ? 3 : 2;
  }
  return entries;
}

function parseNumbers(out: string): readonly (readonly [number, number])[] {
  const tokens = out.split("\0");
  const numbers: (readonly [number, number])[] = [];
  for (let at = 0; at + 1 < tokens.length; ) {
    const [added = "", removed = "", path = ""] = (tokens[at] ?? "").split("\t");
    numbers.push([Number(added) || 0, Number(removed) || 0]);
    at += path === "" ? 3 : 1;
  }
  return numbers;
}

/** The text from the first hunk on, one entry a section, empty where there is none. */
function hunks(patch: string): readonly string[] {
  return patch
    .split(/(?:^|\n)diff --git [^\n]*(?=\n)/)
    .slice(1)
    .map((section) => {
      const start = section.search(/\n@@ /);
      return start === -1 ? "" : section.slice(start + 1).replace(/\n$/, "");
    });
}

const STATUS: Readonly<Record<string, FileDiff["status"]>> = {
  A: "added",
  C: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  T: "changed",
};

function assemble(
  entries: readonly RawEntry[],
  numbers: readonly (readonly [number, number])[],
  sections: readonly string[],
): readonly FileDiff[] {
  let section = 0;
  return entries.map((entry, index) => {
    const text = sections[section] ?? "";
    section += entry.letter === "T" ? 2 : 1; // git writes a change of type as a removal and an addition
    const [additions, deletions] = numbers[index] ?? [0, 0];
    const tooLarge = additions + deletions > MAX_FILE_LINES || text.length > MAX_FILE_BYTES;
    return {
      path: entry.path,
      previousPath: entry.previousPath,
      status: STATUS[entry.letter] ?? "changed",
      sha: entry.sha,
      additions,
      deletions,
      patch: text === "" || tooLarge ? null : text,
    };
  });
}

function withinTotal(files: readonly FileDiff[]): readonly FileDiff[] {
  let lines = 0;
  let bytes = 0;
  return files.map((file) => {
    lines += file.additions + file.deletions;
    bytes += file.patch?.length ?? 0;
    return lines > MAX_TOTAL_LINES || bytes > MAX_TOTAL_BYTES ? { ...file, patch: null } : file;
  });
}
