import { RequestError } from "@octokit/request-error";
import type { ProbotOctokit } from "probot";
import { z } from "zod";
import type { ApiBudget, Request } from "../ports/api-budget.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { isTokenRequest, rateLimited, toOutsideError } from "./outside.ts";

/** A client of an installation, as Probot makes it. */
export type GuardedClient = Pick<ProbotOctokit, "auth" | "hook" | "request" | "rest">;

/** Whose requests, and what they may cost. */
export interface Guard {
  readonly installationId: number;
  readonly budget: ApiBudget;
}

/**
 * Lets a client ask within its installation's budget only: what has to wait is not sent and fails with the time that
 * it takes, and so does everything after GitHub asked us to slow down. A token that ended is replaced once.
 */
export function guardRequests(client: GuardedClient, guard: Guard): GuardedClient {
  client.hook.wrap("request", async (request, options) => {
    // Tokens are minted behind the requests that need them: those were asked for.
    if (isTokenRequest(options.url)) return request(options);
    const waitMs = await guard.budget.spend(guard.installationId, costOf(options), repositoryIn(options));
    if (waitMs !== undefined) throw usedUp(waitMs);
    try {
      return await withLivingToken(client, guard, async () => request(options));
    } catch (error) {
      throw await noteLimit(error, guard);
    }
  });
  return client;
}

const AboutRepository = z
  .object({ owner: z.string(), repo: z.string() })
  .transform(({ owner, repo }) => `${owner}/${repo}`.toLowerCase())
  .catch("");

/** The repository that a request is about, in the words of GitHub's paths; empty where it is about none. */
function repositoryIn(options: object): string {
  return AboutRepository.parse(options);
}

function costOf({ method, url }: { readonly method: string; readonly url: string }): Request {
  if (method === "GET" || method === "HEAD") return "read";
  return method === "POST" && /\/(?:issues|comments)$/.test(url) ? "content" : "write";
}

function usedUp(waitMs: number): OutsideError {
  return new OutsideError(
    "github-rate-limited",
    "later",
    "the installation has asked GitHub for as much as it may for now",
    waitMs,
  );
}

/** A token lives for an hour, or until somebody revokes it. Refused with 401, nothing was done: a POST may be sent again. */
async function withLivingToken<T>(
  client: GuardedClient,
  { installationId }: Guard,
  send: () => Promise<T>,
): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof RequestError) || error.status !== 401 || isTokenRequest(error.request.url))
      throw error;
    await client.auth({ type: "installation", installationId, refresh: true });
    return send();
  }
}

/** What the installation was told by one answer, all processes hear of. */
async function noteLimit(error: unknown, { installationId, budget }: Guard): Promise<unknown> {
  const trouble = toOutsideError(error);
  if (!(trouble instanceof OutsideError) || trouble.code !== "github-rate-limited") return error;
  return rateLimited(await budget.park(installationId, trouble.waitMs));
}
