import { z } from "zod";
import type { Repository } from "../incident/repository.ts";
import type { TextPlace } from "../incident/text-place.ts";
import type { TextList, Texts, WrittenText, WrittenTexts } from "../ports/texts.ts";
import { type Clients, type InstallationClient, named } from "./installation-client.ts";
import { ifFound, parseAnswer } from "./outside.ts";

const PAGE = 100;

/** So many pages of a list are read in one go. */
const PAGES = 3;

/** GitHub counts in seconds. Whether `since` takes in its own second, its description leaves open. */
const SECOND_MS = 1_000;

const changedAt = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Pull requests are listed as issues, and carry this key. */
const Issue = z
  .object({
    number: z.number(),
    html_url: z.string(),
    title: z.string(),
    body: z.string().nullish(),
    updated_at: changedAt,
    pull_request: z.unknown().optional(),
  })
  .transform(
    ({ number, html_url: url, title, body, updated_at: changed, pull_request: pull }): WrittenText => {
      const kind = pull == null ? "issue" : "pull-request";
      return { place: { kind, number, url }, text: `${title}\n${body ?? ""}`, changedAt: changed };
    },
  );

const Comment = z
  .object({ html_url: z.string(), issue_url: z.string(), body: z.string().nullish(), updated_at: changedAt })
  .transform(({ html_url: url, issue_url: parent, body, updated_at: changed }) => ({
    ...written("comment", { url, parent, body }),
    changedAt: changed,
  }));

const ReviewComment = z
  .object({
    html_url: z.string(),
    pull_request_url: z.string(),
    body: z.string(),
    updated_at: changedAt,
  })
  .transform(({ html_url: url, pull_request_url: parent, body, updated_at: changed }) => ({
    ...written("review-comment", { url, parent, body }),
    changedAt: changed,
  }));

/** What people wrote, through REST. Needs the permissions `issues` and `pull_requests`: read. */
export function gitHubTexts(clients: Clients): Texts {
  return {
    async changedSince(repository, { list, since }) {
      const client = await clients(repository.installationId);
      return oldest(lists[list], client, { repository, since });
    },
  };
}

interface List {
  readonly schema: z.ZodType<WrittenText>;
  readonly page: (client: InstallationClient, query: Query) => Promise<{ readonly data: unknown }>;
}

/** What all three lists understand. */
interface Query {
  readonly owner: string;
  readonly repo: string;
  readonly since: string;
  readonly sort: "updated";
  readonly direction: "asc";
  readonly per_page: number;
}

const lists: Readonly<Record<TextList, List>> = {
  issues: {
    schema: Issue,
    page: ({ rest }, query) => rest.issues.listForRepo({ ...query, state: "all" }),
  },
  comments: {
    schema: Comment,
    page: ({ rest }, query) => rest.issues.listCommentsForRepo({ ...query }),
  },
  "review-comments": {
    schema: ReviewComment,
    page: ({ rest }, query) => rest.pulls.listReviewCommentsForRepo({ ...query }),
  },
};

/**
 * Goes on by the time of the last text, not by the number of the page: a text that is changed meanwhile moves to the end,
 * and another would slip from one page to the one before.
 */
async function oldest(
  { schema, page: ask }: List,
  client: InstallationClient,
  { repository, since }: { readonly repository: Repository; readonly since: Date },
): Promise<WrittenTexts | undefined> {
  const order = { sort: "updated", direction: "asc", per_page: PAGE } as const;
  const texts = new Map<string, WrittenText>();
  let from = new Date(since.getTime() - SECOND_MS);
  for (let page = 1; page <= PAGES; page++) {
    const query = { ...named(repository), since: from.toISOString(), ...order };
    const answer = await ifFound(() => ask(client, query));
    if (answer === undefined) return undefined;
    const listed = parseAnswer(z.array(schema), answer.data);
    for (const text of listed) texts.set(text.place.url, text);
    const last = listed.at(-1)?.changedAt;
    if (last === undefined || listed.length < PAGE) return { texts: inOrder(texts), isComplete: true };
    from = new Date(last.getTime() - SECOND_MS);
  }
  return { texts: inOrder(texts), isComplete: false };
}

function inOrder(texts: ReadonlyMap<string, WrittenText>): readonly WrittenText[] {
  return [...texts.values()].sort((one, other) => one.changedAt.getTime() - other.changedAt.getTime());
}

/** The address of what a comment belongs to ends with its number. */
function written(
  kind: TextPlace["kind"],
  {
    url,
    parent,
    body,
  }: { readonly url: string; readonly parent: string; readonly body?: string | null | undefined },
): Omit<WrittenText, "changedAt"> {
  return { place: { kind, number: Number(/\/(\d{1,9})$/u.exec(parent)?.[1] ?? 0), url }, text: body ?? "" };
}
