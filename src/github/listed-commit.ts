import { z } from "zod";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import { personsLogin } from "./bots.ts";
import type { InstallationClient } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";

/** The documented maximum. GitHub gives more when it is not asked, yet leaves out more patches then. */
const FILES_A_PAGE = 100;
/** GitHub lists no more files of a commit, on all pages together (github-facts.md, part 2). */
const FILES_AT_MOST = 3000;

const ChangedFile = z.object({
  filename: z.string(),
  sha: z.string().nullable(),
  status: z.string(),
  additions: z.number(),
  deletions: z.number(),
  patch: z.string().optional(),
});

/** A file of a commit. */
export type ChangedFile = z.infer<typeof ChangedFile>;

const Account = z.object({ login: z.string().optional() }).nullish();

const Signature = z
  .object({
    date: z.coerce.date().optional().catch(undefined),
    name: z.string().default(""),
    email: z.string().default(""),
  })
  .nullish()
  .catch(undefined);

const ListedCommit = z.object({
  sha: z.string(),
  parents: z.array(z.object({ sha: z.string().transform(commitSha) })),
  author: Account,
  committer: Account,
  commit: z.object({ author: Signature, committer: Signature, message: z.string() }),
  stats: z.object({ additions: z.number(), deletions: z.number() }).optional(),
  files: z.array(ChangedFile).default([]),
});

/** A commit as GitHub lists it, with the files of one page. */
export type ListedCommit = z.infer<typeof ListedCommit>;

/** Asks for a commit until all of its files are listed; `reason` says why they are not all there. */
export async function listCommit(
  client: InstallationClient,
  repository: Repository,
  sha: CommitSha,
): Promise<{ commit: ListedCommit; files: readonly ChangedFile[]; reason?: string }> {
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
    const commit = parseAnswer(ListedCommit, data);
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
function hasNext(link: string | undefined, { files }: ListedCommit): boolean {
  return /;\s*rel="?next"?/.test(link ?? "") || files.length >= FILES_A_PAGE;
}

/**
 * The lines of the listed files must add up to what GitHub says of the commit. Files without lines, such as
 * binary ones, add nothing: that they are all there, only the pages can tell.
 */
function addsUp({ stats }: ListedCommit, files: readonly ChangedFile[]): boolean {
  const sum = (count: (file: ChangedFile) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return (
    stats !== undefined &&
    sum(({ additions }) => additions) === stats.additions &&
    sum(({ deletions }) => deletions) === stats.deletions
  );
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
  return personIn(parseAnswer(ListedCommit, data));
}

/** The person who committed it, or else who wrote it. */
export function personIn({ committer, author }: ListedCommit): string | undefined {
  return personsLogin(committer?.login) ?? personsLogin(author?.login);
}
