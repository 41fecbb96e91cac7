import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Deliveries } from "./deliveries.ts";
import type { Delivery } from "./entities.ts";
import { Faults } from "./faults.ts";
import { GitServer } from "./git-server.ts";
import { listen, type Services } from "./http.ts";
import type { Pages } from "./pages.ts";
import { type Apps, appsOf } from "./parts/apps.ts";
import { type Deeds, deedsOf } from "./parts/deeds.ts";
import { type MergeQueues, mergeQueuesOf } from "./parts/merge-queues.ts";
import { type People, peopleOf } from "./parts/people.ts";
import { type Pushes, pushesOf } from "./parts/pushes.ts";
import { type Repositories, repositoriesOf } from "./parts/repositories.ts";
import { type RepositoryLife, repositoryLifeOf } from "./parts/repository-life.ts";
import type { LoggedRequest } from "./request-log.ts";
import { ROUTES } from "./rest/routes.ts";
import { RestServer } from "./rest-server.ts";
import { Store, type StoreView } from "./store.ts";
import { Urls } from "./urls.ts";
import { type Violation, Violations } from "./violations.ts";
import { Webhooks } from "./webhooks.ts";
import type { World } from "./world.ts";

/** How to start a sandbox. */
export interface SandboxOptions {
  /** 0, or absent, for any free port. */
  readonly port?: number;
  /** The clock of GitHub; the real one when absent. */
  readonly now?: () => Date;
}

/** What a sandbox lets one see. */
export interface Observations {
  /** All webhook deliveries so far, oldest first. */
  deliveries(): readonly Delivery[];
  /** Delivers once more, with the same GUID. */
  redeliver(deliveryId: number): Delivery;
  /** Resolves when every queued delivery is answered, or has failed. */
  waitForDeliveries(): Promise<void>;
  /** All REST requests so far, oldest first. */
  requests(): readonly LoggedRequest[];
  /** Everything that did not match GitHub's own description; tests expect none. */
  violations(): readonly Violation[];
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
  /** Lets somebody draw the pages for people. */
  servePages(pages: Pages): void;
  stop(): Promise<void>;
}

/** Starts a GitHub on 127.0.0.1; everything is forgotten at `stop`. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, now = () => new Date() } = options;
  const directory = await mkdtemp(join(tmpdir(), "rekey-sandbox-"));
  const inside: { services?: Services } = {};
  const server = await listen(port, () => {
    if (inside.services === undefined) throw new Error("the sandbox is not ready");
    return inside.services;
  });
  const shown: { pages: Pages | null } = { pages: null };
  const built = build(addressOf(server), directory, now);
  const { world, deliveries } = built;
  const faults = new Faults();
  const log: LoggedRequest[] = [];
  const [rest, git] = [new RestServer(world, ROUTES), new GitServer(world)];
  inside.services = { rest, git, pages: () => shown.pages, faults, log, now };
  return {
    url: world.urls.server,
    apiUrl: world.urls.api(""),
    store: world.store,
    faults,
    ...peopleOf(world),
    ...repositoriesOf(world),
    ...repositoryLifeOf(world),
    ...appsOf(world),
    ...pushesOf(world),
    ...deedsOf(world),
    ...mergeQueuesOf(world),
    ...observationsOf(world, deliveries, log),
    servePages: (pages) => {
      shown.pages = pages;
    },
    stop: () => stop(server, directory),
  };
}

function observationsOf(world: World, deliveries: Deliveries, log: readonly LoggedRequest[]): Observations {
  return {
    deliveries: () => [...world.store.deliveries],
    redeliver: (id) => deliveries.redeliver(id),
    waitForDeliveries: () => deliveries.settled(),
    requests: () => [...log],
    violations: () => world.violations.all(),
  };
}

function build(address: string, directory: string, now: () => Date) {
  const store = new Store();
  const urls = new Urls(address);
  const violations = new Violations();
  const deliveries = new Deliveries(store, now);
  const webhooks = new Webhooks(store, urls, deliveries, violations);
  const redeliver = (id: number) => {
    deliveries.redeliver(id);
  };
  const world: World = { store, urls, webhooks, violations, directory, now, redeliver };
  return { world, deliveries };
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
