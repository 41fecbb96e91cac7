import { mkdir } from "node:fs/promises";
import { setGlobalProxyFromEnv } from "node:http";
import { sign } from "@octokit/webhooks-methods";
import { pino } from "pino";
import { Probot } from "probot";
import { rekey, routes } from "./app.ts";
import type { Config } from "./config.ts";
import { gitHubChecks } from "./github/checks.ts";
import { installationClients, rekeyOctokit } from "./github/clients.ts";
import { gitHubCommits } from "./github/commits.ts";
import { contentsTokens } from "./github/contents-token.ts";
import { gitHubDeliveries } from "./github/deliveries.ts";
import type { Clients } from "./github/installation-client.ts";
import { gitHubInstallations } from "./github/installations.ts";
import { gitHubIssues } from "./github/issues.ts";
import { gitHubPeople } from "./github/people.ts";
import { gitHubPullRequests } from "./github/pull-requests.ts";
import { gitHubPushes } from "./github/pushes.ts";
import { gitHubRefs } from "./github/refs.ts";
import { gitHubRepositories } from "./github/repositories.ts";
import { beginScan } from "./jobs/begin-scan.ts";
import { bury } from "./jobs/bury.ts";
import { judge } from "./jobs/failure.ts";
import type { Log } from "./jobs/log.ts";
import { perform } from "./jobs/perform.ts";
import { performSweep } from "./jobs/perform-sweep.ts";
import type { World } from "./jobs/ports.ts";
import { withSafeNames } from "./jobs/safe-names.ts";
import { describeError } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { openHistory } from "./start-reading.ts";
import { startEmbeddedServer } from "./store/embedded-server.ts";
import { loadFingerprintKey } from "./store/fingerprint-key-file.ts";
import { migrate } from "./store/migrate.ts";
import { type OpenStore, openStore } from "./store/store.ts";
import { startFront } from "./web/server.ts";

/** Jobs that one process does at the same time. */
const CONCURRENCY = 8;

/** How long running jobs may take to end at shutdown; what is left is done by the next process. */
const DRAIN_MS = 20_000;

/** The running app. */
export interface Rekey {
  readonly port: number;
  /** Resolves when nothing is fetched ahead of the next push. */
  idle(): Promise<void>;
  /** Takes no more webhooks and jobs, ends the running ones, and lets go of the store. */
  stop(): Promise<void>;
}

/** Where tests get between the app and the world outside. Production has none. */
export interface Hooks {
  readonly aroundWorld?: (world: World) => World;
  readonly now?: () => Date;
  /** Sweeps come when a test asks for them. */
  readonly sweeps?: "by hand" | "scheduled";
}

/** Wires everything and starts it: store, queue, GitHub, front. What was opened is closed when a part fails. */
export async function startRekey(config: Config, log: Log, hooks: Hooks = {}): Promise<Rekey> {
  if (config.usesProxy) setGlobalProxyFromEnv();
  const opened: Closing[] = [];
  try {
    return await start(opened, { config, log, hooks });
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** Lets go of something that was opened. */
type Closing = () => Promise<void>;

interface Start {
  readonly config: Config;
  readonly log: Log;
  readonly hooks: Hooks;
}

async function start(opened: Closing[], { config, log, hooks }: Start): Promise<Rekey> {
  await mkdir(config.dataDir, { recursive: true });
  const url = await openDatabase(opened, config, log);
  const store = await openStore(url, (error) => log.warn("trouble with the store", describeError(error)));
  opened.push(() => store.close(DRAIN_MS));
  const fingerprintKey = await loadFingerprintKey(config.dataDir, config.fingerprintKey);
  await store.checkFingerprintKey(fingerprintKey);
  const now = hooks.now ?? (() => new Date());
  const metrics = createMetrics(async () => ({
    ...(await store.figures()),
    sweeps: await store.sweeps.progress(now()),
  }));
  const probot = createProbot(config, metrics);
  const clients = installationClients((id) => probot.auth(id), store.apiBudget);
  const history = await openHistory({
    ...config,
    serverUrl: config.github.serverUrl,
    rest: { commits: gitHubCommits(clients), refs: gitHubRefs(clients) },
    tokens: contentsTokens(() => probot.auth(), now),
    now,
    log,
  });
  // Ended after the store: its running jobs read until they are done.
  opened.splice(-1, 0, () => history.close());
  const { commits, refs } = history;
  const world = { ...worldOf(config, probot, clients), commits, refs, store, fingerprintKey, now, log };
  const seen = hooks.aroundWorld?.(world) ?? world;
  await startWork(store, seen, metrics);
  await startSweeps(store, seen, hooks);
  await probot.load(
    rekey(async (delivery) => {
      const job = withSafeNames(delivery.job, fingerprintKey);
      const outcome = await store.accept({ ...delivery, job, receivedAt: now() }, (transaction) =>
        beginScan(transaction, job),
      );
      metrics.webhook(delivery.event, outcome);
      log.info("webhook taken", { deliveryId: delivery.id, event: delivery.event, reason: outcome });
    }),
  );
  const front = await listen(opened, { config, log, store, probot, metrics });
  return { ...front, idle: () => history.idle() };
}

async function closeAll(opened: readonly Closing[]): Promise<void> {
  for (const close of opened.toReversed()) await close();
}

/** GitHub as the jobs see it. */
function worldOf(
  config: Config,
  probot: Probot,
  clients: Clients,
): Omit<World, "commits" | "refs" | "store" | "fingerprintKey" | "now" | "log"> {
  return {
    pushes: gitHubPushes(clients),
    pullRequests: gitHubPullRequests(clients),
    checks: gitHubChecks(clients, config.app.id),
    issues: gitHubIssues(clients, config.app.id),
    people: gitHubPeople(clients, () => probot.auth()),
    repositories: gitHubRepositories(clients),
    installations: gitHubInstallations(clients, () => probot.auth()),
    deliveries: gitHubDeliveries(() => probot.auth(), new Set(Object.keys(routes))),
    serverUrl: config.github.serverUrl,
  };
}

/** The address of a migrated database: the one that was named, or our own. */
async function openDatabase(opened: Closing[], config: Config, log: Log): Promise<string> {
  const { databaseUrl, dataDir } = config;
  if (databaseUrl !== undefined) {
    await migrate(databaseUrl);
    log.info("store ready on DATABASE_URL");
    return databaseUrl;
  }
  const server = await startEmbeddedServer({
    dataDir,
    onLog: (reason) => log.info("embedded store", { reason }),
  });
  opened.push(() => server.stop());
  await migrate(server.connectionString());
  log.info("store ready on the embedded PostgreSQL");
  return server.connectionString();
}

/** Probot's own lines can hold whole events and requests: it logs nothing, we log what happened. */
function createProbot({ app, github }: Config, { request }: Metrics): Probot {
  return new Probot({
    appId: app.id,
    privateKey: app.privateKey,
    secret: app.webhookSecret,
    baseUrl: github.apiUrl,
    log: pino({ level: "silent" }),
    Octokit: rekeyOctokit({ onAnswer: request }),
  });
}

async function startWork(store: OpenStore, world: World, metrics: Metrics): Promise<void> {
  const { log } = world;
  await store.work({
    onEnd: ({ kind }, end, milliseconds) => metrics.job(kind, end, milliseconds / 1000),
    concurrency: CONCURRENCY,
    perform: (job) => perform(world, job),
    bury: (job) => bury(world, job),
    judge: (error, job, tries) => {
      const failure = judge(error, tries);
      const fields = { job: job.kind, count: tries, ...describeError(error) };
      if (failure.kind === "park") log.info("a job is parked", { ...fields, durationMs: failure.waitMs });
      else log.warn("a job did not succeed", fields);
      return failure;
    },
  });
}

/** A sweep that fails is no job that fails: what it did not see is seen by the next one. */
async function startSweeps(store: OpenStore, world: World, { sweeps }: Hooks): Promise<void> {
  await store.startSweeping({
    isScheduled: sweeps !== "by hand",
    async perform(sweep) {
      try {
        await performSweep(world, sweep);
      } catch (error) {
        world.log.warn("a sweep did not succeed", { job: sweep.kind, ...describeError(error) });
      }
    },
  });
}

interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly store: OpenStore;
  readonly probot: Probot;
  readonly metrics: Metrics;
}

async function listen(
  opened: Closing[],
  { config, log, store, probot, metrics }: Parts,
): Promise<Omit<Rekey, "idle">> {
  let isReady = true;
  const { webhookSecret, previousWebhookSecret } = config.app;
  const front = await startFront({
    host: config.host,
    port: config.port,
    webhooks: {
      secret: webhookSecret,
      ...(previousWebhookSecret === undefined ? {} : { previousSecret: previousWebhookSecret }),
      // Probot knows one secret; what was signed with the previous one is signed again.
      receive: async ({ id, name, body }) =>
        probot.webhooks.verifyAndReceive({
          id,
          name,
          payload: body,
          signature: await sign(webhookSecret, body),
        }),
      onFailure(error, { id: deliveryId, name }) {
        metrics.webhook(name, "failed");
        log.error("a request failed", { deliveryId, ...describeError(error) });
      },
    },
    metrics: () => metrics.text(),
    health: { isReady: () => isReady, ping: () => store.ping() },
  });
  opened.push(() => front.close());
  log.info("listening", { port: front.port });
  return {
    port: front.port,
    async stop() {
      isReady = false;
      await closeAll(opened);
      log.info("stopped");
    },
  };
}
