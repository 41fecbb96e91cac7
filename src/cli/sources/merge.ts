import type { DiffFile } from "../../git/diff-parser.ts";
import { hunkTexts } from "./added-text.ts";
import { indexDiff } from "./index-diff.ts";
import type { FileText, Item } from "./item.ts";
import type { LocalGit } from "./local-git.ts";

/** What is given to a process may not be longer than this together, in characters; Windows has 32,767. */
const MOST_OF_PATHS = 30_000;

/** What a decoder makes of bytes that are no UTF-8. */
const LOST = "\u{fffd}";

/** What of the index is new, where the next commit is a merge. */
export interface NewToAll {
  readonly paths: ReadonlySet<string>;
  /** The same to be named to git; none where they cannot be. */
  readonly named: readonly string[];
}

/** The paths at which no parent has what the index has: all others need not be read, nor be in a partial clone. */
export async function pathsNewToAll(git: LocalGit, parents: readonly string[]): Promise<NewToAll> {
  const [first = new Set<string>(), ...others] = await Promise.all(
    parents.map((one) => changedPaths(git, one)),
  );
  const paths = new Set([...first].filter((path) => others.every((some) => some.has(path))));
  const isLong = [...paths].reduce((sum, { length }) => sum + length, 0) > MOST_OF_PATHS;
  const isNamed = !isLong && ![...paths].some((path) => path.includes(LOST));
  return { paths, named: isNamed ? [...paths] : [] };
}

async function changedPaths(git: LocalGit, parent: string): Promise<Set<string>> {
  const options = ["--cached", "--raw", "-z", "--no-renames", "--ignore-submodules=none"];
  const listed = await git.output(["diff-index", ...options, parent, "--"]);
  // Each path follows what is said of it.
  const paths = listed.split("\0").filter((_, index) => index % 2 === 1);
  return new Set(paths.map((path) => Buffer.from(path, "latin1").toString("utf8")));
}

/** Lets only those lines of a file be new that none of these parents has. */
export async function newToAll(
  git: LocalGit,
  parents: readonly string[],
  named: readonly string[],
): Promise<(item: Item) => Item> {
  const diffs = await Promise.all(parents.map((parent) => indexDiff(git, parent, named)));
  const added = diffs.map((files) => new Map(files.map((file) => [file.path, addedIn(file)])));
  return (item) => {
    if (item.kind !== "file") return item;
    const numbers = added.flatMap((ofParent) => ofParent.get(item.path) ?? []);
    return { ...item, texts: item.texts.map((text) => withOnly(text, numbers)) };
  };
}

/** Undefined where a diff shows no lines: then all that another parent has not is new. */
function addedIn({ isBinary, isTooLarge, text }: DiffFile): ReadonlySet<number> | undefined {
  if (isBinary || isTooLarge) return undefined;
  const lines = hunkTexts(text.patch()).flatMap((hunk) => hunk.lines ?? []);
  return new Set(lines.filter(({ isAdded }) => isAdded).map(({ number }) => number));
}

function withOnly(text: FileText, numbers: readonly ReadonlySet<number>[]): FileText {
  if (text.lines === undefined) return text;
  const isNew = (line: number): boolean => numbers.every((some) => some.has(line));
  return {
    ...text,
    lines: text.lines.map((line) => ({ ...line, isAdded: line.isAdded && isNew(line.number) })),
  };
}
