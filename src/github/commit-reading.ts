import { z } from "zod";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import { type SkippedFile, skipReason } from "../incident/coverage.ts";
import type { Repository } from "../incident/repository.ts";
import type { CommitReading, Completeness } from "../ports/commits.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { FileChange } from "../scan/texts/file-change.ts";
import { readBlobTexts } from "./blob-texts.ts";
import { personsLogin } from "./bots.ts";
import type { InstallationClient } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";
import { storedElsewhere } from "./stored-elsewhere.ts";
import { readTag } from "./tag-reading.ts";
import { wholePatch } from "./whole-patch.ts";

/** The documented maximum. GitHub gives more when it is not asked, yet leaves out more patches then. */
const FILES_A_PAGE = 100;
/** GitHub lists no more files of a commit, on all pages together (github-facts.md, part 2). */
const FILES_AT_MOST = 3000;

/** Contents of one commit that are held in memory together; what goes beyond is said to be unread. */
const BYTES_A_COMMIT = 50 * 1024 * 1024;

const ChangedFile = z.object({
  filename: z.string(),
  sha: z.string().nullable(),
  status: z.string(),
  additions: z.number(),
  deletions: z.number(),
  patch: z.string().optional(),
});

type ChangedFile = z.infer<typeof ChangedFile>;

const Account = z.object({ login: z.string().optional() }).nullish();

const Signature = z
  .object({
    date: z.coerce.date().optional().catch(undefined),
    name: z.string().default(""),
    email: z.string().default(""),
  })
  .nullish()
  .catch(undefined);

/** A time that nobody tells is no proof that a change is old: it counts as later than every other. */
const UNKNOWN_TIME = new Date(8_640_000_000_000_000);

const Commit = z.object({
  sha: z.string(),
  parents: z.array(z.object({ sha: z.string().transform(commitSha) })),
  author: Account,
  committer: Account,
  commit: z.object({ author: Signature, committer: Signature, message: z.string() }),
  stats: z.object({ additions: z.number(), deletions: z.number() }).optional(),
  files: z.array(ChangedFile).default([]),
});

type Commit = z.infer<typeof Commit>;

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
    const { commit, files, reason } = await readFiles(client, repository, sha);
    // Asked for an annotated tag, GitHub answers with the commit that it leads to.
    if (commit.sha !== sha) return await readTag(client, repository, sha);
    const changes: FileChange[] = [];
    const skipped: SkippedFile[] = [];
    const budget = { bytes: BYTES_A_COMMIT };
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

/** The login of the account that a commit belongs to, where there is one and it is a person's. */
export async function committerOf(
  client: InstallationClient,
  { owner, name }: Repository,
  sha: CommitSha,
): Promise<string | undefined> {
  const { data } = await outside(() =>
    client.rest.repos.getCommit({ owner, repo: name, ref: sha, per_page: 1 }),
  );
  return personIn(parseAnswer(Commit, data));
}

function personIn({ committer, author }: Commit): string | undefined {
  return personsLogin(committer?.login) ?? personsLogin(author?.login);
}

function about(
  commit: Commit,
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
function textOf({ commit: { author, committer, message } }: Commit): string {
  const person = (of: typeof author): string => `${of?.name ?? ""} <${of?.email ?? ""}>`;
  return `author ${person(author)}\ncommitter ${person(committer)}\n\n${message}`;
}

async function readFiles(
  client: InstallationClient,
  repository: Repository,
  sha: CommitSha,
): Promise<{ commit: Commit; files: readonly ChangedFile[]; reason?: string }> {
  const files: ChangedFile[] = [];
  for (let page = 1; ; page++) {
    const { data, headers } = await outside(() =>
      client.rest.repos.getCommit({
        owner: repository.owner,
        repo: repository.name,
        ref: sha,
        page,
        per_page: FILES_A_PAGE,
      }),
    );
    const commit = parseAnswer(Commit, data);
    if (commit.sha !== sha) return { commit, files };
    files.push(...commit.files);
    if (files.length >= FILES_AT_MOST) {
      return { commit, files, reason: `${sha.slice(0, 7)} changes more files than GitHub lists (3,000)` };
    }
    if (commit.files.length > 0 && hasNext(headers.link, commit)) continue;
    const reason = addsUp(commit, files)
      ? {}
      : { reason: `${sha.slice(0, 7)}: GitHub did not list every file` };
    return { commit, files, ...reason };
  }
}

/** GitHub names the next page; a full page without a name is followed, too. */
function hasNext(link: string | undefined, { files }: Commit): boolean {
  return /;\s*rel="?next"?/.test(link ?? "") || files.length >= FILES_A_PAGE;
}

/**
 * The lines of the listed files must add up to what GitHub says of the commit. Files without lines, such as
 * binary ones, add nothing: that they are all there, only the pages can tell.
 */
function addsUp({ stats }: Commit, files: readonly ChangedFile[]): boolean {
  const sum = (count: (file: ChangedFile) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return (
    stats !== undefined &&
    sum(({ additions }) => additions) === stats.additions &&
    sum(({ deletions }) => deletions) === stats.deletions
  );
}

/** What the reading of one commit shares. */
interface Reading {
  readonly client: InstallationClient;
  readonly repository: Repository;
  /** What may still be held in memory. */
  readonly budget: { bytes: number };
}

/** What the commit did to a file, in every reading of its bytes; nothing where nothing was added. */
async function readChange(
  { client, repository, budget }: Reading,
  file: ChangedFile,
): Promise<readonly FileChange[]> {
  const { filename: path, sha } = file;
  const unreadable = (reason: string): readonly FileChange[] => [{ kind: "unreadable", path, reason }];
  if (file.status === "removed") return [];
  const patch = wholePatch(file);
  if (patch !== undefined) return [{ kind: "patch", path, patch }];
  // No such patch: a binary file, a rename or a new mode without changes, or a patch that GitHub left out.
  if (sha === null) return file.additions === 0 ? [] : unreadable("GitHub did not say where its content is");
  if (budget.bytes <= 0) return unreadable("the commit is too large for GitHub's API");
  const blob = await readBlobTexts(client, repository, sha);
  if (blob.kind === "unreadable") return unreadable(blob.reason);
  for (const text of blob.texts) budget.bytes -= text.length;
  return blob.texts.map((text) => ({ kind: "content", path, text }));
}
