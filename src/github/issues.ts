import { z } from "zod";
import type { Repository } from "../incident/repository.ts";
import type { IssueChange, IssueOnGitHub, Issues } from "../ports/issues.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { IssueText } from "../report/incident-view.ts";
import { type Label, rekeyLabel } from "../report/labels.ts";
import { readIncidentId } from "../report/ticks.ts";
import { type Clients, type InstallationClient, named } from "./installation-client.ts";
import { LabelMaker } from "./labels.ts";
import { ifFound, outside, parseAnswer } from "./outside.ts";

const PAGE = 100;

const Issue = z.object({
  number: z.number(),
  html_url: z.string(),
  state: z.string(),
  updated_at: z.coerce.date(),
  title: z.string(),
  body: z.string().nullish(),
  performed_via_github_app: z.object({ id: z.number() }).nullish(),
});

const Comment = z.object({
  id: z.number(),
  body: z.string().nullish(),
  performed_via_github_app: z.object({ id: z.number() }).nullish(),
});

const WrittenComment = z.object({ body: z.string().nullish(), updated_at: z.string() });

/** Tracking issues and comments, read and written through REST as the app with this id. */
export function gitHubIssues(clients: Clients, appId: number): Issues {
  const labelMaker = new LabelMaker();
  const client = ({ installationId }: Repository): Promise<InstallationClient> => clients(installationId);
  return {
    findByIncident: async (repository, incident) =>
      findByIncident(await client(repository), repository, { incident, appId }),
    get: async (repository, number) => get(await client(repository), repository, number),
    async create(repository, text, labels) {
      const installation = await client(repository);
      await labelMaker.make(installation, repository, labels);
      return create(installation, repository, text, labels);
    },
    update: async (repository, number, change) =>
      update(await client(repository), repository, number, change),
    assign: async (repository, number, logins) =>
      assign(await client(repository), repository, number, logins),
    async comment(repository, number, body) {
      const { rest } = await client(repository);
      const { data } = await outside(() =>
        rest.issues.createComment({ ...named(repository), issue_number: number, body }),
      );
      return parseAnswer(Comment, data).id;
    },
    findComment: async (repository, number, marker) =>
      findComment(await client(repository), repository, { number, marker, appId }),
    async readComment(repository, comment) {
      const { rest } = await client(repository);
      const answer = await ifFound(() =>
        rest.issues.getComment({ ...named(repository), comment_id: comment }),
      );
      if (answer === undefined) return undefined;
      const { body, updated_at: updatedAt } = parseAnswer(WrittenComment, answer.data);
      return { text: body ?? "", updatedAt };
    },
  };
}

async function findByIncident(
  { rest }: InstallationClient,
  repository: Repository,
  { incident, appId }: { readonly incident: string; readonly appId: number },
): Promise<IssueOnGitHub | undefined> {
  for (let page = 1; ; page++) {
    const { data } = await outside(() =>
      rest.issues.listForRepo({
        ...named(repository),
        labels: rekeyLabel.name,
        state: "all",
        page,
        per_page: PAGE,
      }),
    );
    const listed = parseAnswer(z.array(Issue), data);
    const ours = listed.filter(({ performed_via_github_app: app }) => app?.id === appId);
    const found = ours.find(({ body }) => readIncidentId(body ?? "") === incident);
    if (found !== undefined) return parseIssue(found);
    if (listed.length < PAGE) return undefined;
  }
}

async function get(
  { rest }: InstallationClient,
  repository: Repository,
  number: number,
): Promise<IssueOnGitHub | undefined> {
  const answer = await ifFound(() => rest.issues.get({ ...named(repository), issue_number: number }));
  if (answer === undefined) return undefined;
  const issue = parseIssue(parseAnswer(Issue, answer.data));
  return issue.number === number && isFrom(repository, answer.url) ? issue : undefined;
}

/**
 * A transferred issue answers from where it is now, perhaps under the same number (github-facts.md, part 6).
 * A renamed repository answers under its id or its new name, which the next event tells us.
 */
function isFrom({ id, owner, name }: Repository, url: string): boolean {
  const [, now, byId] = /\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))\/issues\/\d+$/.exec(url) ?? [];
  return byId === undefined ? now?.toLowerCase() === `${owner}/${name}`.toLowerCase() : byId === id;
}

async function create(
  client: InstallationClient,
  repository: Repository,
  { title, body }: IssueText,
  labels: readonly Label[],
): Promise<IssueOnGitHub> {
  const { data } = await outside(() =>
    client.rest.issues.create({ ...named(repository), title, body, labels: labels.map(({ name }) => name) }),
  );
  return parseIssue(parseAnswer(Issue, data));
}

async function update(
  { rest }: InstallationClient,
  repository: Repository,
  number: number,
  { title, body, state }: IssueChange,
): Promise<void> {
  const closing =
    state === "open" ? { state: "open" as const } : { state: "closed" as const, state_reason: state };
  await outside(() =>
    rest.issues.update({ ...named(repository), issue_number: number, title, body, ...closing }),
  );
}

async function assign(
  { rest }: InstallationClient,
  repository: Repository,
  number: number,
  logins: readonly string[],
): Promise<void> {
  if (logins.length === 0) return;
  try {
    await outside(() =>
      rest.issues.addAssignees({ ...named(repository), issue_number: number, assignees: [...logins] }),
    );
  } catch (error) {
    // Somebody who cannot be assigned: the issue is there, and that is what counts.
    if (!(error instanceof OutsideError) || error.retry === "later") throw error;
  }
}

async function findComment(
  { rest }: InstallationClient,
  repository: Repository,
  { number, marker, appId }: { readonly number: number; readonly marker: string; readonly appId: number },
): Promise<number | undefined> {
  for (let page = 1; ; page++) {
    const { data } = await outside(() =>
      rest.issues.listComments({ ...named(repository), issue_number: number, page, per_page: PAGE }),
    );
    const listed = parseAnswer(z.array(Comment), data);
    const ours = listed.filter(({ performed_via_github_app: app }) => app?.id === appId);
    const found = ours.find(({ body }) => body?.includes(marker));
    if (found !== undefined) return found.id;
    if (listed.length < PAGE) return undefined;
  }
}

function parseIssue(issue: z.infer<typeof Issue>): IssueOnGitHub {
  const { number, html_url: url, state, updated_at: updatedAt, title, body } = issue;
  return { number, url, isOpen: state === "open", updatedAt, title, body: body ?? "" };
}
