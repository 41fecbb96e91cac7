import { cpus, loadavg } from "node:os";
import type { Cost } from "./timed.ts";

/** What was scanned, and what each way took for it. */
export interface ScanResult {
  readonly title: string;
  /** What the others are compared with. */
  readonly ours: string;
  readonly files: number;
  readonly bytes: number;
  readonly costs: readonly Cost[];
}

const HEAD = [
  "| | s | s of CPU | MB/s | MB/s of CPU | time to ours | CPU to ours | peak memory | found |",
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
].join("\n");

const NOTES = `- In memory: the files are read and the scanner is made before the clock starts. The first round has the warming up of
  V8, the second has not.
- Commands: with start, reading and warming up, but for what rekey keeps from one start to the next, which is there.
- CPU and memory: of all processes that a command starts; memory that they share counts once, and is looked at five
  times a second.
- Ratios: to "rekey" of the same table, which has all processors where there are threads.`;

/** The tables, as Markdown. */
export function renderCosts(results: readonly ScanResult[]): string {
  const tables = results.map((result) => {
    const { title, files, bytes, costs } = result;
    const rows = costs.map((cost) => row(cost, result)).join("\n");
    return `${title}: ${files} files, ${megabytes(bytes)}\n\n${HEAD}\n${rows}`;
  });
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${day}, Node ${process.versions.node}, ${cpus().length} processors, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end`;
  return `${tables.join("\n\n")}\n\n${NOTES}\n- ${machine}\n`;
}

function row({ name, seconds, cpu, memory, findings, missing }: Cost, result: ScanResult): string {
  if (seconds === undefined || cpu === undefined) return `| ${name} | ${missing ?? ""} | | | | | | | |`;
  const ours = result.costs.find((other) => other.name === result.ours);
  const cells = [
    seconds.toFixed(2),
    cpu.toFixed(2),
    speed(result.bytes, seconds),
    speed(result.bytes, cpu),
    ratio(seconds, ours?.seconds),
    ratio(cpu, ours?.cpu),
    memory === undefined ? "" : megabytes(memory),
    findings ?? "",
  ];
  return `| ${name} | ${cells.join(" | ")} |`;
}

function speed(bytes: number, seconds: number): string {
  const amount = bytes / 1e6 / seconds;
  return seconds === 0 ? "" : amount.toFixed(amount < 10 ? 1 : 0);
}

function ratio(one: number, ours: number | undefined): string {
  return ours === undefined || ours === 0 ? "" : (one / ours).toFixed(2);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
