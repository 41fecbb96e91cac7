import { mkdir } from "node:fs/promises";
import { setGlobalProxyFromEnv } from "node:http";
import type { Config } from "../config.ts";
import { installationClients } from "../github/clients.ts";
import { gitHubCommits } from "../github/commits.ts";
import { contentsTokens } from "../github/contents-token.ts";
import { gitHubRefs } from "../github/refs.ts";
import { describeError } from "../log.ts";
import { createMetrics } from "../metrics.ts";
import type { Log } from "../ports/log.ts";
import type { World } from "../ports/world.ts";
import { kernel } from "../scan/kernel/kernel.ts";
import { loadFingerprintKey } from "../store/fingerprint-key-file.ts";
import { type OpenStore, openStore } from "../store/store.ts";
import { codeVersion } from "./code-version.ts";
import { openDatabase } from "./database.ts";
import { openFront, takeWebhooks } from "./front.ts";
import { openHistory } from "./history.ts";
import { keyAskerFor } from "./key-asker.ts";
import { readTokensFor } from "./read-tokens.ts";
import { startSweeps, startWork } from "./work.ts";
import { createProbot, gitHubWorld } from "./world.ts";

/** How long running jobs may take to end at shutdown; what is left is done by the next process. */
const DRAIN_MS = 20_000;

const TOLD_EVERY_MS = 60_000;

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
  // Before there is anything to close: where nothing can be scanned, nothing may look as if it were.
  kernel.start();
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
  let isReady = true;
  const now = hooks.now ?? (() => new Date());
  const { store, fingerprintKey } = await openKnowledge(opened, config, log);
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
  const { commits, refs, trees } = history;
  const keyAsker = keyAskerFor(config, metrics, now);
  const readTokens = readTokensFor(config.readTokens);
  const github = gitHubWorld(config, probot, clients);
  const reading = { commits, refs, trees, keyAsker, readTokens, codeVersion: codeVersion() };
  const bare = { ...github, ...reading, store, fingerprintKey, now, log };
  const world = hooks.aroundWorld?.(bare) ?? bare;
  await startWork(store, world, metrics);
  await startSweeps(store, world, { isScheduled: hooks.sweeps !== "by hand" });
  const behind = { store, probot, metrics, isReady: () => isReady };
  await takeWebhooks(behind, world);
  const front = await openFront(config, behind, world);
  opened.push(() => front.close());
  log.info("listening", { port: front.port });
  return {
    port: front.port,
    idle: () => history.idle(),
    async stop() {
      isReady = false;
      await closeAll(opened);
      log.info("stopped");
    },
  };
}

/** The store, and the key without which nothing in it can be recognized. */
async function openKnowledge(opened: Closing[], config: Config, log: Log) {
  await mkdir(config.dataDir, { recursive: true });
  const database = await openDatabase(config, log);
  opened.push(() => database.close());
  const store: OpenStore = await openStore(database.url, troubleIn(log));
  opened.push(() => store.close(DRAIN_MS));
  const fingerprintKey = await loadFingerprintKey(config.dataDir, config.fingerprintKey);
  await store.checkFingerprintKey(fingerprintKey);
  return { store, fingerprintKey };
}

/** A store that is away is missed by everybody at once: the same trouble is told once a minute. */
function troubleIn(log: Log): (error: Error) => void {
  const told = new Map<string, number>();
  return (error) => {
    const trouble = describeError(error);
    const code = trouble.code ?? "";
    const now = performance.now();
    if (now - (told.get(code) ?? -TOLD_EVERY_MS) < TOLD_EVERY_MS) return;
    told.set(code, now);
    log.warn("trouble with the store", trouble);
  };
}

async function closeAll(opened: readonly Closing[]): Promise<void> {
  for (const close of opened.toReversed()) await close();
}
