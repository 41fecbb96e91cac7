import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { SweepProgress } from "./ports/sweep-store.ts";
import type { StoreFigures } from "./store/figures.ts";

/** Seconds that jobs take: from a check that is written in one request to a history that is read for the first time. */
const JOB_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/**
 * How a try of a job ended: "retry" is tried again soon, "park" waits for GitHub or for another process, "give-up"
 * failed for good.
 */
export type JobEnd = "done" | "retry" | "park" | "give-up";

/** What the process counts, and what it shows to Prometheus. No label holds a name that people chose. */
export interface Metrics {
  webhook(event: string, outcome: "accepted" | "known" | "failed"): void;
  job(kind: string, end: JobEnd, seconds: number): void;
  /** A request to GitHub and its status; "none" when there was no answer. */
  request(method: string, status: number | "none"): void;
  /** A request with a leaked key or a read token, by host: the status of the answer, or why there is none. */
  keyRequest(host: string, outcome: string): void;
  /** Everything, in Prometheus's text format. */
  text(): Promise<string>;
}

/** What all processes share. */
export interface SharedFigures extends StoreFigures {
  readonly sweeps: SweepProgress;
}

/** Counters of this process, and figures of the store that are read when they are asked for. */
export function createMetrics(figures: () => Promise<SharedFigures>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = countersIn(registry);
  const shared = gaugesIn(registry);
  return {
    webhook: (event, outcome) => counters.webhooks.inc({ event, outcome }),
    job: (kind, end, seconds) => counters.jobs.observe({ kind, end }, seconds),
    request: (method, status) => counters.requests.inc({ method, status: String(status) }),
    keyRequest: (host, outcome) => counters.keyRequests.inc({ host, outcome }),
    async text() {
      await refresh(shared, figures);
      return registry.metrics();
    },
  };
}

function countersIn(registry: Registry) {
  const registers = [registry];
  return {
    webhooks: new Counter({
      name: "rekey_webhooks_total",
      help: "Webhooks that asked for something, by event and by what became of them.",
      labelNames: ["event", "outcome"],
      registers,
    }),
    jobs: new Histogram({
      name: "rekey_job_duration_seconds",
      help: "Tries of jobs, by kind and by how they ended.",
      labelNames: ["kind", "end"],
      buckets: JOB_SECONDS,
      registers,
    }),
    requests: new Counter({
      name: "rekey_github_requests_total",
      help: "Requests to GitHub's API, by method and status.",
      labelNames: ["method", "status"],
      registers,
    }),
    keyRequests: new Counter({
      name: "rekey_key_requests_total",
      help: "Requests that carry a leaked key to its provider, or a read token to its platform, by host and by what became of them.",
      labelNames: ["host", "outcome"],
      registers,
    }),
  };
}

function gaugesIn(registry: Registry) {
  const registers = [registry];
  return {
    up: new Gauge({
      name: "rekey_store_up",
      help: "1 when the store answered, else 0: then everything that it would have told is missing.",
      registers,
    }),
    queue: new Gauge({
      name: "rekey_queue_jobs",
      help: "Jobs in the store, by queue and state. Those in the queue dead-jobs failed for good and are being buried.",
      labelNames: ["queue", "state"],
      registers,
    }),
    dead: new Gauge({
      name: "rekey_dead_jobs",
      help: "Jobs that failed for good and were not tried again. List them with the command dead-jobs.",
      registers,
    }),
    incidents: new Gauge({
      name: "rekey_open_incidents",
      help: "Leaked keys that are not resolved, by provider and severity.",
      labelNames: ["provider", "severity"],
      registers,
    }),
    evaluations: new Gauge({
      name: "rekey_evaluations",
      help: "Heads by how far their evaluation is: pending ones are being read, incomplete ones could not be.",
      labelNames: ["state"],
      registers,
    }),
    ...sweepGaugesIn(registers),
  };
}

function sweepGaugesIn(registers: Registry[]) {
  return {
    repositories: new Gauge({
      name: "rekey_swept_repositories",
      help: "Repositories that are looked at every hour for what no webhook told of: all, and those of the last hour.",
      labelNames: ["when"],
      registers,
    }),
    found: new Gauge({
      name: "rekey_sweep_finds",
      help: "What no webhook told of and the sweeps of the last day found, by kind.",
      labelNames: ["kind"],
      registers,
    }),
  };
}

/** What the store cannot tell is left out: while it is away, the counters of the process are needed most. */
async function refresh(
  gauges: ReturnType<typeof gaugesIn>,
  figures: () => Promise<SharedFigures>,
): Promise<void> {
  const now = await figures().catch(() => undefined);
  for (const gauge of Object.values(gauges)) gauge.reset();
  gauges.up.set(now === undefined ? 0 : 1);
  if (now !== undefined) return show(gauges, now);
  // One without labels is reset to 0, which would say that all is well.
  gauges.dead.remove();
}

function show(gauges: ReturnType<typeof gaugesIn>, figures: SharedFigures): void {
  for (const { queue, state, count } of figures.jobs) gauges.queue.set({ queue, state }, count);
  gauges.dead.set(figures.deadJobs);
  for (const { provider, severity, count } of figures.incidents) {
    gauges.incidents.set({ provider, severity }, count);
  }
  for (const { state, count } of figures.evaluations) gauges.evaluations.set({ state }, count);
  const { repositories, sweptInLastHour, foundInLastDay } = figures.sweeps;
  gauges.repositories.set({ when: "any" }, repositories);
  gauges.repositories.set({ when: "last-hour" }, sweptInLastHour);
  for (const [kind, count] of Object.entries(foundInLastDay)) gauges.found.set({ kind }, count);
}
