import { cpus, loadavg } from "node:os";
import type { Cost } from "./timed.ts";

/** What was scanned, and what each way took for it. */
export interface ScanResult {
  readonly title: string;
  /** The line that the others are compared with: ours, or what git alone takes. */
  readonly base: string;
  readonly files: number;
  readonly bytes: number;
  readonly costs: readonly Cost[];
}

const NOTES = `- In memory: the files are read and the scanner is made before the clock starts. The first round has the warming up of
  V8; warm is the best of those that follow for five seconds.
- Commands: with start, reading and warming up, but for what rekey keeps from one start to the next, which is there.
- CPU and memory: of all processes that a command starts; memory that they share counts once, and is looked at five
  times a second.
- Ratios: how much of the time and CPU of the line that is named, which has all processors where it has threads.
- Histories: git gives all objects that are scanned, and nobody reads them. Ours has its start in it, the walk that names
  files and commits, and the same git beside it. Ours and kingfisher read each version of a file as a whole; gitleaks,
  betterleaks and trufflehog only the lines that a commit adds, so their MB/s are of bytes that they need not read.
- Found: what a scanner reports, with its default settings and nothing asked of any provider; of ripgrep, the files with
  any of our words. It looks for nothing but words, so its time is what the reading and the search for words take at least.`;

/** The tables, as Markdown. */
export function renderCosts(results: readonly ScanResult[]): string {
  const tables = results.map((result) => {
    const { title, base, files, bytes, costs } = result;
    const rows = costs.map((cost) => row(cost, result)).join("\n");
    return `${title}: ${files} files, ${megabytes(bytes)}\n\n${headOf(base)}\n${rows}`;
  });
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${day}, Node ${process.versions.node}, ${cpus().length} processors, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end`;
  return `${tables.join("\n\n")}\n\n${NOTES}\n- ${machine}\n`;
}

function headOf(base: string): string {
  const head = `| | s | s of CPU | MB/s | MB/s of CPU | time to ${base} | CPU to ${base} | peak memory | found |`;
  return `${head}\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;
}

function row({ name, seconds, cpu, memory, findings, missing }: Cost, result: ScanResult): string {
  if (seconds === undefined || cpu === undefined) return `| ${name} | ${missing ?? ""} | | | | | | | |`;
  const base = result.costs.find((other) => other.name === result.base);
  const cells = [
    seconds.toFixed(2),
    cpu.toFixed(2),
    speed(result.bytes, seconds),
    speed(result.bytes, cpu),
    ratio(seconds, base?.seconds),
    ratio(cpu, base?.cpu),
    memory === undefined ? "" : megabytes(memory),
    findings ?? "",
  ];
  return `| ${name} | ${cells.join(" | ")} |`;
}

function speed(bytes: number, seconds: number): string {
  const amount = bytes / 1e6 / seconds;
  return seconds === 0 ? "" : amount.toFixed(amount < 10 ? 1 : 0);
}

function ratio(one: number, base: number | undefined): string {
  return base === undefined || base === 0 ? "" : (one / base).toFixed(2);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
