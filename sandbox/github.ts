import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Counters } from "./counters.ts";
import { Deliveries } from "./deliveries.ts";
import { Faults } from "./faults.ts";
import { GitServer } from "./git-server.ts";
import { listen, type Services } from "./http.ts";
import type { Pages } from "./pages.ts";
import { type Apps, appsOf } from "./parts/apps.ts";
import { type Deeds, deedsOf } from "./parts/deeds.ts";
import { type MergeQueues, mergeQueuesOf } from "./parts/merge-queues.ts";
import { type Observations, observationsOf } from "./parts/observations.ts";
import { type People, peopleOf } from "./parts/people.ts";
import { type Pushes, pushesOf } from "./parts/pushes.ts";
import { type Repositories, repositoriesOf } from "./parts/repositories.ts";
import { type RepositoryLife, repositoryLifeOf } from "./parts/repository-life.ts";
import { RateLimits } from "./rate-limits.ts";
import type { LoggedRequest } from "./request-log.ts";
import { ROUTES } from "./rest/routes.ts";
import { RestServer } from "./rest-server.ts";
import { Store, type StoreView } from "./store.ts";
import { Urls } from "./urls.ts";
import { Violations } from "./violations.ts";
import { Webhooks } from "./webhooks.ts";
import type { World } from "./world.ts";

/** How to start a sandbox. */
export interface SandboxOptions {
  /** 0, or absent, for any free port. */
  readonly port?: number;
  /** The clock of GitHub; the real one when absent. */
  readonly now?: () => Date;
  /** With false, the log of requests has no bodies, and a webhook that was answered well keeps no payload: for load. */
  readonly keepBodies?: boolean;
}

/** A GitHub of one's own. */
export interface Sandbox
  extends People,
    Repositories,
    RepositoryLife,
    Apps,
    Pushes,
    Deeds,
    MergeQueues,
    Observations {
  /** `http://127.0.0.1:PORT`: what GITHUB_SERVER_URL is to be. */
  readonly url: string;
  /** `http://127.0.0.1:PORT/api/v3`: what GITHUB_API_URL is to be. */
  readonly apiUrl: string;
  readonly store: StoreView;
  readonly faults: Faults;
  readonly limits: RateLimits;
  /** Lets somebody draw the pages for people. */
  servePages(pages: Pages): void;
  stop(): Promise<void>;
}

/** Starts a GitHub on 127.0.0.1; everything is forgotten at `stop`. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, now = () => new Date(), keepBodies = true } = options;
  const directory = await mkdtemp(join(tmpdir(), "rekey-sandbox-"));
  const inside: { services?: Services } = {};
  const server = await listen(port, () => {
    if (inside.services === undefined) throw new Error("the sandbox is not ready");
    return inside.services;
  });
  const shown: { pages: Pages | null } = { pages: null };
  const built = build(addressOf(server), directory, { now, keepBodies });
  const { world, deliveries, counters, limits } = built;
  const faults = new Faults();
  const log: LoggedRequest[] = [];
  const [rest, git] = [new RestServer(world, ROUTES), new GitServer(world, counters)];
  const pages = () => shown.pages;
  inside.services = { rest, git, pages, faults, limits, counters, log, keepBodies, now };
  return {
    url: world.urls.server,
    apiUrl: world.urls.api(""),
    store: world.store,
    faults,
    limits,
    ...peopleOf(world),
    ...repositoriesOf(world),
    ...repositoryLifeOf(world),
    ...appsOf(world),
    ...pushesOf(world),
    ...deedsOf(world),
    ...mergeQueuesOf(world),
    ...observationsOf(world, { deliveries, counters, log }),
    servePages: (pages) => {
      shown.pages = pages;
    },
    stop: () => stop(server, directory),
  };
}

type Settings = Required<Pick<SandboxOptions, "now" | "keepBodies">>;

function build(address: string, directory: string, { now, keepBodies }: Settings) {
  const store = new Store();
  const counters = new Counters();
  const urls = new Urls(address);
  const violations = new Violations();
  const deliveries = new Deliveries({ store, now, counters, keepBodies });
  const webhooks = new Webhooks(store, urls, deliveries, violations);
  const redeliver = (id: number) => {
    deliveries.redeliver(id);
  };
  const world: World = { store, urls, webhooks, violations, directory, now, redeliver };
  return { world, deliveries, counters, limits: new RateLimits(store, now) };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the sandbox has no address");
  return `http://127.0.0.1:${address.port}`;
}

async function stop(server: Server, directory: string): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await rm(directory, { recursive: true, force: true });
}
