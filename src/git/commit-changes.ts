import type { CommitSha } from "../incident/commit-sha.ts";
import { type SkippedFile, skipReason } from "../incident/coverage.ts";
import { UNKNOWN_TIME } from "../ports/commits.ts";
import type { FileChange } from "../scan/texts/file-change.ts";
import { wayOut } from "../scan/texts/unfinished.ts";
import { type CommitObject, parseCommitObject } from "./commit-object.ts";
import type { DiffFile } from "./diff-parser.ts";
import { GitFailure } from "./git-failure.ts";
import type { Mirror } from "./mirror.ts";

/** Commits with a longer message are read up to here, and said to be incomplete. */
const MESSAGE_AT_MOST = 4 * 1024 * 1024;

const SUBMODULE = "160000";
const SUBMODULE_LINE = /^Subproject commit [0-9a-f]+$/;
const LFS_POINTER = "version https://git-lfs.github.com/spec/v1";

/** What a commit holds that may be scanned, and why the rest is not. */
export interface CommitChanges {
  readonly commit: CommitObject;
  readonly changes: readonly FileChange[];
  readonly skipped: readonly SkippedFile[];
  /** Why its own text could not be read whole; files that could not say so themselves. */
  readonly reason?: string;
}

/** Where commits, files and their differences are read. */
export type Objects = Pick<Mirror, "diffs" | "limits" | "objects">;

/** Reads what a commit adds. Of an annotated tag, which changes no files, only its own text. */
export async function readChanges(mirror: Objects, sha: CommitSha): Promise<CommitChanges> {
  const object = await mirror.objects.content(sha, MESSAGE_AT_MOST);
  // It was brought a moment ago: what is read is no longer the mirror into which it was brought.
  if (object === undefined) throw new GitFailure("damaged");
  const commit = parseCommitObject(object.bytes);
  // A tag of something that is no commit has nothing to compare.
  const files = object.type === "commit" ? await mirror.diffs.files(sha, commit.parents) : [];
  const { changes, skipped } = await readFiles(mirror, files);
  if (object.isWhole) return { commit, changes, skipped };
  // A cut commit may have lost its time with its headers.
  const reason = `${sha.slice(0, 7)}: its message is too long; please ${wayOut("")}`;
  return { commit: { ...commit, authoredAt: UNKNOWN_TIME }, changes, skipped, reason };
}

/** Reads what a diff shows of its files. */
export async function readFiles(
  mirror: Pick<Mirror, "limits" | "objects">,
  files: readonly DiffFile[],
): Promise<Pick<CommitChanges, "changes" | "skipped">> {
  const reading = new Reading(mirror);
  for (const file of files) await reading.add(file);
  return reading;
}

class Reading {
  readonly changes: FileChange[] = [];
  readonly skipped: SkippedFile[] = [];
  readonly #mirror: Pick<Mirror, "limits" | "objects">;
  #room: number;

  constructor(mirror: Pick<Mirror, "limits" | "objects">) {
    this.#mirror = mirror;
    this.#room = mirror.limits.commit;
  }

  async add(file: DiffFile): Promise<void> {
    const { path, mode, text } = file;
    if (mode === SUBMODULE || (await this.#isUntoldSubmodule(file))) {
      this.skipped.push({ path, reason: skipReason.submodule });
      return;
    }
    if (text.firstLine === LFS_POINTER) this.skipped.push({ path, reason: skipReason.elsewhere });
    if (file.isTooLarge) this.#tooLarge(path);
    else if (file.blob !== undefined && (await this.#isNoText(file))) await this.#addContent(path, file.blob);
    else this.#addPatch(file, text.patch());
  }

  /** The diff of a merge cuts lines at a zero byte (combine-diff.c prints them with `%s`): the file itself tells. */
  async #isNoText({ isBinary, isMerged, text, blob }: DiffFile): Promise<boolean> {
    if (isBinary || text.hasZero) return true;
    return isMerged && blob !== undefined && text.size > 0 && this.#mirror.objects.hasZero(blob);
  }

  /** The diff of a merge tells a mode only where it changes; what a submodule names is no file of this repository. */
  async #isUntoldSubmodule({ mode, blob, text }: DiffFile): Promise<boolean> {
    if (mode !== "" || blob === undefined || !SUBMODULE_LINE.test(text.firstAdded)) return false;
    return (await this.#mirror.objects.info(blob))?.type !== "blob";
  }

  /** An empty file adds no line; its name is read by people all the same. */
  #addPatch({ path, isNew }: DiffFile, patch: string): void {
    if (patch === "" && !isNew) return;
    this.#room -= patch.length;
    this.changes.push({ kind: "patch", path, patch });
  }

  async #addContent(path: string, blob: string): Promise<void> {
    const content = await this.#mirror.objects.texts(blob, Math.min(this.#mirror.limits.file, this.#room));
    if (content.kind === "too-large") {
      this.#tooLarge(path);
      return;
    }
    for (const text of content.texts) {
      this.#room -= text.length;
      this.changes.push({ kind: "content", path, text });
    }
  }

  #tooLarge(path: string): void {
    const reason = `it is too large to be scanned; please ${wayOut(path)}`;
    this.changes.push({ kind: "unreadable", path, reason });
  }
}
