import { ProbotOctokit } from "probot";

type OctokitOptions = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;

import type { ApiBudget } from "../ports/api-budget.ts";
import type { Clients } from "./installation-client.ts";
import { type GuardedClient, guardRequests } from "./request-guard.ts";

/** The version of GitHub's REST API that we read and write; supported until 2028-03 (github-facts.md, part 7). */
const API_VERSION = "2022-11-28";

/** An answer that takes longer is given up, and the job is tried again. */
const TIMEOUT_MS = 30_000;

/** How requests are sent. */
export interface Sending {
  readonly timeoutMs?: number;
  /** Hears of each request and its status; "none" when there was no answer. */
  readonly onAnswer?: (method: string, status: number | "none") => void;
}

/** Octokit as we use it: nothing waits in here, nothing is repeated behind our back, every request ends in time. */
export function rekeyOctokit(sending: Sending = {}): typeof ProbotOctokit {
  const fetchInTime = fetchWith(sending);
  return ProbotOctokit.plugin((octokit) => {
    octokit.hook.before("request", (options) => {
      options.headers["x-github-api-version"] = API_VERSION;
    });
  }).defaults((options: OctokitOptions) => ({
    ...options,
    request: { ...options.request, fetch: fetchInTime },
    ...(options.auth === undefined ? {} : { auth: { ...options.auth, request: bare(options, fetchInTime) } }),
    retry: { enabled: false },
    // The budget in the store counts for all processes, and the queue knows better than a sleeping process when to go on.
    throttle: { enabled: false },
  }));
}

function fetchWith({ timeoutMs = TIMEOUT_MS, onAnswer }: Sending): typeof fetch {
  return async (url, init) => {
    const method = init?.method ?? "GET";
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
      onAnswer?.(method, answer.status);
      return answer;
    } catch (error) {
      onAnswer?.(method, "none");
      throw error;
    }
  };
}

/** For a token that is asked for by itself: Probot would ask api.github.com, wherever our GitHub is. */
function bare({ baseUrl, log }: OctokitOptions, fetchInTime: typeof fetch): ProbotOctokit["request"] {
  const plain = new ProbotOctokit({
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(log === undefined ? {} : { log }),
    request: { fetch: fetchInTime },
    retry: { enabled: false },
    throttle: { enabled: false },
  });
  return plain.request.defaults({ headers: { "x-github-api-version": API_VERSION } });
}

/** One client for each installation, kept, within that installation's budget. One that could not be made is not kept. */
export function installationClients(
  authenticate: (installationId: number) => Promise<GuardedClient>,
  budget: ApiBudget,
): Clients {
  const clients = new Map<number, Promise<GuardedClient>>();
  return (installationId) => {
    const known = clients.get(installationId);
    if (known !== undefined) return known;
    const made = authenticate(installationId).then((client) =>
      guardRequests(client, { installationId, budget }),
    );
    clients.set(installationId, made);
    made.catch(() => clients.delete(installationId));
    return made;
  };
}
