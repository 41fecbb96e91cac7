import { z } from "zod";
import { commitSha, isNoCommit } from "../incident/commit-sha.ts";
import type { PastPush, Pushes } from "../ports/pushes.ts";
import { type Clients, named } from "./installation-client.ts";
import { nextCursor } from "./next-page.ts";
import { ifFound, parseAnswer } from "./outside.ts";

const PAGE = 100;

const Activities = z.array(
  z
    .object({
      ref: z.string(),
      before: z.string().transform(commitSha),
      after: z.string().transform(commitSha),
      timestamp: z.iso.datetime(),
      activity_type: z.string(),
    })
    .transform(({ ref, before, after, timestamp, activity_type: kind }): PastPush => {
      return {
        ref,
        ...(isNoCommit(before) ? {} : { before }),
        ...(isNoCommit(after) ? {} : { after }),
        at: new Date(timestamp),
        ...(kind === "force_push" ? { isForced: true } : {}),
      };
    }),
);

/** The activity of a repository, read through REST. Old servers of one's own have none: then nothing is known. */
export function gitHubPushes(clients: Clients): Pushes {
  return {
    async page(repository, after) {
      const { rest } = await clients(repository.installationId);
      const answer = await ifFound(() =>
        rest.repos.listActivities({
          ...named(repository),
          per_page: PAGE,
          ...(after === undefined ? {} : { after }),
        }),
      );
      if (answer === undefined) return { items: [] };
      const next = nextCursor(answer.headers.link, "after");
      return { items: parseAnswer(Activities, answer.data), ...(next === undefined ? {} : { next }) };
    },
  };
}
