import type { CommitSha } from "../incident/commit-sha.ts";
import { type SkippedFile, skipReason } from "../incident/coverage.ts";
import type { Repository } from "../incident/repository.ts";
import { type CommitReading, type Completeness, UNKNOWN_TIME } from "../ports/commits.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { FileChange } from "../scan/texts/file-change.ts";
import { readBlobTexts } from "./blob-texts.ts";
import type { InstallationClient } from "./installation-client.ts";
import { type ChangedFile, type ListedCommit, listCommit, personIn } from "./listed-commit.ts";
import { storedElsewhere } from "./stored-elsewhere.ts";
import { isNarrow, widened } from "./surroundings.ts";
import { readTag } from "./tag-reading.ts";
import { wholePatch } from "./whole-patch.ts";

/** Contents of one commit that are held in memory together; what goes beyond is said to be unread. */
const BYTES_A_COMMIT = 50 * 1024 * 1024;

/** So many files are asked for because of the lines around a change: each is a request, and git takes none. */
const PATCHES_A_COMMIT = 100;

/**
 * What a commit changed against its first parent. A patch that GitHub left out or cut is replaced by the whole
 * file; what cannot be read is said.
 */
export async function readCommit(
  client: InstallationClient,
  repository: Repository,
  sha: CommitSha,
): Promise<CommitReading> {
  try {
    const { commit, files, reason } = await listCommit(client, repository, sha);
    // Asked for an annotated tag, GitHub answers with the commit that it leads to.
    if (commit.sha !== sha) return await readTag(client, repository, sha);
    const changes: FileChange[] = [];
    const skipped: SkippedFile[] = [];
    const budget = { bytes: BYTES_A_COMMIT, mayAskForLines: files.filter(isCut).length <= PATCHES_A_COMMIT };
    for (const file of files) {
      const elsewhere = storedElsewhere(file);
      if (elsewhere !== undefined) skipped.push({ path: file.filename, reason: elsewhere });
      if (elsewhere === skipReason.submodule) continue;
      changes.push(...(await readChange({ client, repository, budget }, file)));
    }
    return { ...about(commit), changes, skipped, ...completeness(reason) };
  } catch (error) {
    if (!(error instanceof OutsideError) || error.retry === "later") throw error;
    return { ...nothing, kind: "incomplete", reason: `commit ${sha.slice(0, 7)}: ${error.detail}` };
  }
}

const nothing = {
  parents: [],
  authoredAt: UNKNOWN_TIME,
  changes: [],
  skipped: [],
  text: "",
  source: "rest",
} as const;

function completeness(reason: string | undefined): Completeness {
  return reason === undefined ? { kind: "complete" } : { kind: "incomplete", reason };
}

function about(
  commit: ListedCommit,
): Pick<CommitReading, "parents" | "authoredAt" | "committer" | "text" | "source"> {
  const committer = personIn(commit);
  return {
    parents: commit.parents.map((parent) => parent.sha),
    authoredAt: commit.commit.author?.date ?? commit.commit.committer?.date ?? UNKNOWN_TIME,
    ...(committer === undefined ? {} : { committer }),
    text: textOf(commit),
    source: "rest",
  };
}

/** As git stores it: the people in two lines, an empty one, and the message. */
function textOf({ commit: { author, committer, message } }: ListedCommit): string {
  const person = (of: typeof author): string => `${of?.name ?? ""} <${of?.email ?? ""}>`;
  return `author ${person(author)}\ncommitter ${person(committer)}\n\n${message}`;
}

/** What the reading of one commit shares. */
interface Reading {
  readonly client: InstallationClient;
  readonly repository: Repository;
  /** What may still be held in memory, and whether it may be asked for because of the lines around a change. */
  readonly budget: { bytes: number; readonly mayAskForLines: boolean };
}

/** True for a patch that is whole but for the lines around it. */
function isCut(file: ChangedFile): boolean {
  const patch = wholePatch(file);
  return patch !== undefined && isNarrow(patch);
}

/** What the commit did to a file, in every reading of its bytes; nothing where nothing was added. */
async function readChange(
  { client, repository, budget }: Reading,
  file: ChangedFile,
): Promise<readonly FileChange[]> {
  const { filename: path, sha } = file;
  if (file.status === "removed") return [];
  const patch = wholePatch(file);
  const shown: readonly FileChange[] = patch === undefined ? [] : [{ kind: "patch", path, patch }];
  if (patch !== undefined && !isNarrow(patch)) return shown;
  const unreadable = (reason: string): readonly FileChange[] => [
    ...shown,
    { kind: "unreadable", path, reason },
  ];
  // No such patch: a binary file, a rename or a new mode without changes, or a patch that GitHub left out or cut.
  if (sha === null) return file.additions === 0 ? [] : unreadable("GitHub did not say where its content is");
  if (budget.bytes <= 0 || (patch !== undefined && !budget.mayAskForLines))
    return unreadable("the commit is too large for GitHub's API");
  const blob = await readBlobTexts(client, repository, sha);
  if (blob.kind === "unreadable") return unreadable(blob.reason);
  for (const text of blob.texts) budget.bytes -= text.length;
  const [first = "", ...others] = blob.texts;
  const wide = patch === undefined || others.length > 0 ? undefined : widened(patch, first);
  if (wide !== undefined) return [{ kind: "patch", path, patch: wide }];
  return blob.texts.map((text) => ({ kind: "content", path, text }));
}
