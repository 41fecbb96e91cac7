import { z } from "zod";
import type { TextPlace } from "../incident/remains.ts";
import type { Repository } from "../incident/repository.ts";
import type { Texts, WrittenText, WrittenTexts } from "../jobs/texts-port.ts";
import { type Clients, type InstallationClient, named } from "./installation-client.ts";
import { ifFound, parseAnswer } from "./outside.ts";

const PAGE = 100;

/** So many pages are read of each list: issues with pull requests, comments on both, comments on their code. */
const PAGES = 3;

/** Pull requests are listed as issues, and carry this key. */
const Issue = z
  .object({
    number: z.number(),
    html_url: z.string(),
    title: z.string(),
    body: z.string().nullish(),
    pull_request: z.unknown().optional(),
  })
  .transform(({ number, html_url: url, title, body, pull_request: pull }): WrittenText => {
    const kind = pull == null ? "issue" : "pull-request";
    return { place: { kind, number, url }, text: `${title}\n${body ?? ""}` };
  });

const Comment = z
  .object({ html_url: z.string(), issue_url: z.string(), body: z.string().nullish() })
  .transform(({ html_url: url, issue_url: parent, body }) => written("comment", { url, parent, body }));

const ReviewComment = z
  .object({ html_url: z.string(), pull_request_url: z.string(), body: z.string() })
  .transform(({ html_url: url, pull_request_url: parent, body }) =>
    written("review-comment", { url, parent, body }),
  );

/** What people wrote, through REST. Needs the permissions `issues` and `pull_requests`: read. */
export function gitHubTexts(clients: Clients): Texts {
  return {
    async changedSince(repository, since) {
      const client = await clients(repository.installationId);
      const read: WrittenTexts[] = [];
      for (const list of lists) {
        const some = await newest(list, client, { repository, since });
        if (some === undefined) return undefined;
        read.push(some);
      }
      return {
        texts: read.flatMap(({ texts }) => texts),
        isComplete: read.every(({ isComplete }) => isComplete),
      };
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
  readonly direction: "desc";
  readonly per_page: number;
  readonly page: number;
}

const lists: readonly List[] = [
  { schema: Issue, page: ({ rest }, query) => rest.issues.listForRepo({ ...query, state: "all" }) },
  { schema: Comment, page: ({ rest }, query) => rest.issues.listCommentsForRepo({ ...query }) },
  { schema: ReviewComment, page: ({ rest }, query) => rest.pulls.listReviewCommentsForRepo({ ...query }) },
];

async function newest(
  { schema, page: ask }: List,
  client: InstallationClient,
  { repository, since }: { readonly repository: Repository; readonly since: Date },
): Promise<WrittenTexts | undefined> {
  const order = { sort: "updated", direction: "desc", per_page: PAGE } as const;
  const texts: WrittenText[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const query = { ...named(repository), since: since.toISOString(), ...order, page };
    const answer = await ifFound(() => ask(client, query));
    if (answer === undefined) return undefined;
    const listed = parseAnswer(z.array(schema), answer.data);
    texts.push(...listed);
    if (listed.length < PAGE) return { texts, isComplete: true };
  }
  return { texts, isComplete: false };
}

/** The address of what a comment belongs to ends with its number. */
function written(
  kind: TextPlace["kind"],
  {
    url,
    parent,
    body,
  }: { readonly url: string; readonly parent: string; readonly body?: string | null | undefined },
): WrittenText {
  return { place: { kind, number: Number(/\/(\d{1,9})$/u.exec(parent)?.[1] ?? 0), url }, text: body ?? "" };
}
