import { cpus, totalmem } from "node:os";
import type { Measurement, Phase } from "./measurement.ts";
import type { Options, Setup } from "./options.ts";

/** One line of the table. */
interface Row {
  readonly name: string;
  readonly cell: (measurement: Measurement) => string;
}

const ROWS: readonly Row[] = [
  { name: "load of the machine before", cell: ({ loadBefore }) => loadBefore.toFixed(1) },
  { name: "webhook answer, p50 / p99", cell: ({ warm }) => spread(warm.counts.answerMs, 50, 99) },
  { name: "push to final check, p50 / p95", cell: ({ warm }) => spread(toCheck(warm), 50, 95) },
  { name: "… of which after the webhook was sent", cell: ({ warm }) => spread(fromWebhook(warm), 50, 95) },
  { name: "… first push of a repository", cell: ({ cold }) => spread(toCheck(cold), 50, 95) },
  { name: "checks not green, never final", cell: ({ warm }) => trouble(warm) },
  { name: "webhooks answered a second", cell: ({ warm }) => (answered(warm) / warm.seconds).toFixed(0) },
  { name: "peak memory of the app, a process", cell: ({ peakMemory }) => each(peakMemory.apps) },
  { name: "peak memory of PostgreSQL", cell: ({ peakMemory }) => megabytes(peakMemory.postgres) },
  { name: "REST calls a push, first push", cell: ({ warm, cold }) => `${rest(warm)}, ${rest(cold)}` },
  { name: "git requests a push, first push", cell: ({ warm, cold }) => `${git(warm)}, ${git(cold)}` },
  { name: "SQL statements a push", cell: ({ warm }) => statements(warm) },
  { name: "CPU a push: app, its git", cell: ({ warm }) => cpu(warm, "app", "git") },
  { name: "CPU a push: PostgreSQL, sandbox", cell: ({ warm }) => cpu(warm, "postgres", "sandbox") },
  {
    name: "the sandbox's event loop was busy",
    cell: ({ warm }) => `${(warm.sandboxBusy * 100).toFixed(0)} %`,
  },
];

/** The report as Markdown. */
export function renderReport(options: Options, measurements: readonly Measurement[]): string {
  const { repositories, rate, burst, seconds } = options;
  const heads = measurements.map(({ setup }) => headOf(setup));
  const installations = measurements[0]?.installations ?? 0;
  return [
    `${rate} pushes a second of 3 small commits, ${burst} at a time, for ${seconds} seconds, to ${repositories} repositories of ${installations} installations; ${machine()}.`,
    "",
    table(
      ["", ...heads],
      ROWS.map(({ name, cell }) => [name, ...measurements.map(cell)]),
    ),
    "",
    "REST calls a push, by kind:",
    "",
    table(
      ["", ...heads],
      kindsOf(measurements).map((kind) => callsRow(kind, measurements)),
    ),
    "",
  ].join("\n");
}

function machine(): string {
  const [day] = new Date().toISOString().split("T");
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
  return `${cpus().length} cores, ${gigabytes} GB, Node ${process.versions.node}, ${day}`;
}

function headOf(setup: Setup): string {
  if (setup === "embedded") return "1 process, own PostgreSQL";
  return setup === 1 ? "1 process, shared PostgreSQL" : `${setup} processes, shared PostgreSQL`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function toCheck({ pushes }: Phase): readonly number[] {
  return pushes.flatMap(({ toCheckMs }) => toCheckMs ?? []);
}

function fromWebhook({ pushes }: Phase): readonly number[] {
  return pushes.flatMap(({ fromWebhookMs }) => fromWebhookMs ?? []);
}

function trouble({ pushes }: Phase): string {
  const final = pushes.filter(({ toCheckMs }) => toCheckMs !== undefined);
  return `${final.filter(({ isGreen }) => !isGreen).length}, ${pushes.length - final.length}`;
}

function answered({ counts }: Phase): number {
  return counts.deliveries.answered;
}

function rest(phase: Phase): string {
  return aPush(
    phase,
    phase.counts.requests.reduce((sum, { count }) => sum + count, 0),
  );
}

function git(phase: Phase): string {
  return aPush(phase, phase.counts.git["upload-pack"]);
}

function statements(phase: Phase): string {
  if (phase.statements === undefined) return "not counted";
  return aPush(
    phase,
    phase.statements.reduce((sum, { calls }) => sum + calls, 0),
  );
}

function cpu(phase: Phase, ...whose: readonly (keyof Phase["cpu"])[]): string {
  return whose.map((who) => `${aPush(phase, phase.cpu[who])} ms`).join(", ");
}

function kindsOf(measurements: readonly Measurement[]): readonly string[] {
  const kinds = measurements.flatMap(({ warm }) => warm.counts.requests.map(({ kind }) => kind));
  return [...new Set(kinds)].sort();
}

function callsRow(kind: string, measurements: readonly Measurement[]): readonly string[] {
  const cells = measurements.map(({ warm }) => {
    const same = warm.counts.requests.filter((request) => request.kind === kind);
    return aPush(
      warm,
      same.reduce((sum, { count }) => sum + count, 0),
    );
  });
  return [`\`${kind}\``, ...cells];
}

function aPush({ pushes }: Phase, amount: number): string {
  const value = amount / pushes.length;
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

/** Two percentiles, in words. */
function spread(values: readonly number[], low: number, high: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return [low, high].map((percent) => duration(percentile(sorted, percent))).join(" / ");
}

/** The smallest value that so many percent of the values do not exceed. */
function percentile(sorted: readonly number[], percent: number): number | undefined {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}

function duration(ms: number | undefined): string {
  if (ms === undefined) return "none";
  return ms < 1_000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

function each(bytes: readonly number[]): string {
  return bytes.map(megabytes).join(", ");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MB`;
}
