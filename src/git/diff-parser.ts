import type { ByteSource } from "./byte-source.ts";
import { DiffText } from "./diff-text.ts";
import { GitFailure } from "./git-failure.ts";
import { Hunk } from "./hunk.ts";
import { unquotePath } from "./quoted-path.ts";

/** One file of a commit as its diff shows it. */
export interface DiffFile {
  readonly path: string;
  /** The mode after the commit, such as `100644`. */
  readonly mode: string;
  /** True when the commit brings the file; of a merge, when no parent has it. */
  readonly isNew: boolean;
  /** The object with its content; undefined when the file was deleted. */
  readonly blob: string | undefined;
  readonly isBinary: boolean;
  /** True when it was compared with several parents at once. */
  readonly isMerged: boolean;
  /** True of an index in which it has conflicts: git shows nothing of it. */
  readonly isUnmerged: boolean;
  /** True when its text went beyond the limit and was not kept. */
  readonly isTooLarge: boolean;
  readonly text: DiffText;
}

/** How much text is kept, in characters. */
export interface TextLimits {
  readonly file: number;
  readonly commit: number;
}

type Draft = { -readonly [Name in keyof DiffFile]: DiffFile[Name] };

/** A path has at most 4,096 bytes; git's four-letter escapes and its being told twice make it this. */
const HEADER_LIMIT = 64 * 1024;

/** So many files of one commit are held in memory; an import of the largest open repositories has fewer. */
const FILES_AT_MOST = 200_000;

const COMBINED = "diff --combined ";

const UNMERGED = "* Unmerged path ";

const NO_BLOB = /^0+$/;

/** Reads the diff of one commit up to the line that ends it. Between hunks, every line is git's own. */
export async function parseDiff(
  source: ByteSource,
  end: string,
  limits: TextLimits,
): Promise<readonly DiffFile[]> {
  const files: Draft[] = [];
  let kept = 0;
  for (;;) {
    const line = (await source.line(HEADER_LIMIT)).bytes.toString("latin1");
    if (line === end) return files;
    const path = pathOf(line);
    if (path !== undefined && files.length >= FILES_AT_MOST) throw new GitFailure("too-large");
    if (path !== undefined) files.push(newFile(path, line));
    const file = files.at(-1);
    if (file === undefined) continue;
    const hunk = Hunk.parse(line);
    if (hunk === undefined) readHeaderLine(file, line);
    else kept += await readHunk(source, hunk, file, { ...limits, commit: limits.commit - kept });
  }
}

function newFile(path: string, line: string): Draft {
  return {
    path,
    mode: "",
    isNew: false,
    blob: undefined,
    isBinary: false,
    isMerged: line.startsWith(COMBINED),
    isUnmerged: line.startsWith(UNMERGED),
    isTooLarge: false,
    text: new DiffText(),
  };
}

/** `diff --git a/PATH b/PATH`, where both are the same since renames are not looked for; or one of the others. */
function pathOf(line: string): string | undefined {
  if (line.startsWith(COMBINED)) return unquotePath(line.slice(COMBINED.length));
  if (line.startsWith(UNMERGED)) return unquotePath(line.slice(UNMERGED.length));
  if (!line.startsWith("diff --git ")) return undefined;
  const both = line.slice("diff --git ".length);
  return unquotePath(both.slice((both.length + 1) / 2)).slice("b/".length);
}

function readHeaderLine(file: Draft, line: string): void {
  const index = /^index [0-9a-f,]+\.\.(?<blob>[0-9a-f]+)(?: (?<mode>\d+))?$/.exec(line)?.groups;
  if (index?.blob !== undefined) file.blob = NO_BLOB.test(index.blob) ? undefined : index.blob;
  const mode =
    /^(?:new (?:file )?mode |mode [\d,]+\.\.)(?<mode>\d+)$/.exec(line)?.groups?.mode ?? index?.mode;
  if (mode !== undefined) file.mode = mode;
  if (line.startsWith("new file mode ")) file.isNew = true;
  if (line.startsWith("Binary files ")) file.isBinary = true;
}

/** Keeps the lines of a hunk, as far as there is room, and gives the room that it took. */
async function readHunk(source: ByteSource, hunk: Hunk, file: Draft, limits: TextLimits): Promise<number> {
  const before = file.text.size;
  const room = Math.min(limits.commit + before, limits.file);
  file.text.begin(hunk.start);
  while (!hunk.isOver) {
    const { bytes, isWhole } = await source.line(limits.file);
    const kind = hunk.take(bytes);
    if (kind === "removed" || kind === "remark" || file.isTooLarge) continue;
    if (isWhole && file.text.size + bytes.length <= room) {
      file.text.add(bytes.subarray(hunk.parents), kind === "added");
    } else {
      file.isTooLarge = true;
    }
  }
  return file.text.size - before;
}
