import Bottleneck from "bottleneck";
import { ProbotOctokit } from "probot";

type OctokitOptions = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;

import type { Clients, InstallationClient } from "./installation-client.ts";

/** The version of GitHub's REST API that we read and write; supported until 2028-03 (github-facts.md, part 7). */
const API_VERSION = "2022-11-28";

/** An answer that takes longer is given up, and the job is tried again. */
const TIMEOUT_MS = 30_000;

/**
 * Write limits of one installation. GitHub asks for a second between writes in the long run, and for at most 80
 * pieces of content a minute (github-facts.md, part 7); a leak must be answered at once, so a burst goes first.
 */
function throttle() {
  const everySecond = { reservoirIncreaseInterval: 1000, reservoirIncreaseAmount: 1 };
  return {
    write: new Bottleneck.Group({ reservoir: 60, reservoirIncreaseMaximum: 60, ...everySecond }),
    notifications: new Bottleneck.Group({ reservoir: 30, reservoirIncreaseMaximum: 30, ...everySecond }),
    // The queue knows better than a sleeping process when to try again.
    onRateLimit: () => false,
    onSecondaryRateLimit: () => false,
  };
}

/**
 * Octokit as we use it: bursts are allowed, nothing is repeated behind our back, every request ends in time. The
 * time runs from the moment when the request is sent; waiting for its turn is no fault of GitHub's.
 */
export function rekeyOctokit(timeoutMs: number = TIMEOUT_MS): typeof ProbotOctokit {
  const groups = throttle();
  const fetchInTime: typeof fetch = (url, init) =>
    fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  return ProbotOctokit.plugin((octokit) => {
    octokit.hook.before("request", (options) => {
      options.headers["x-github-api-version"] = API_VERSION;
    });
  }).defaults((options: OctokitOptions) => ({
    ...options,
    request: { ...options.request, fetch: fetchInTime },
    retry: { enabled: false },
    throttle: { ...options.throttle, ...groups },
  }));
}

/** One client for each installation, kept: its limits are its own. One that could not be made is not kept. */
export function installationClients(
  authenticate: (installationId: number) => Promise<InstallationClient>,
): Clients {
  const clients = new Map<number, Promise<InstallationClient>>();
  return (installationId) => {
    const known = clients.get(installationId);
    if (known !== undefined) return known;
    const made = authenticate(installationId);
    clients.set(installationId, made);
    made.catch(() => clients.delete(installationId));
    return made;
  };
}
