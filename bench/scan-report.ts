import type { Cost } from "./scan-contenders.ts";

/** What was scanned, and what each way took for it. */
export interface ScanResult {
  readonly title: string;
  readonly files?: number;
  /** Absent where the ways do not read the same bytes. */
  readonly bytes?: number;
  readonly costs: readonly Cost[];
}

/** The tables, as Markdown. */
export function renderCosts(results: readonly ScanResult[], load: number): string {
  const tables = results.map((result) => {
    const { title, files, bytes, costs } = result;
    const size = bytes === undefined ? "" : `: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
    const head =
      "| | s | s of CPU | MB/s of CPU | CPU to ours | peak memory | found |\n| --- | --- | --- | --- | --- | --- | --- |";
    return `${title}${size}\n\n${head}\n${costs.map((cost) => row(cost, result)).join("\n")}`;
  });
  return `${tables.join("\n\n")}\n\nNode ${process.versions.node}, load ${load.toFixed(1)} at the end\n`;
}

function row(cost: Cost, { bytes, costs }: ScanResult): string {
  const { name, seconds, cpu, memory, findings, missing } = cost;
  if (seconds === undefined || cpu === undefined) return `| ${name} | ${missing ?? ""} | | | | | |`;
  // A command pays for its start and for reading, too: it is compared with one.
  const ours = costs.find((other) => other.name === (memory === undefined ? "rekey scan" : "rekey"))?.cpu;
  const cells = [
    seconds.toFixed(2),
    cpu.toFixed(2),
    bytes === undefined ? "" : (bytes / 1e6 / cpu).toFixed(1),
    ours === undefined ? "" : (cpu / ours).toFixed(1),
    memory === undefined ? "" : `${(memory / 1e6).toFixed(0)} MB`,
    findings ?? "",
  ];
  return `| ${name} | ${cells.join(" | ")} |`;
}
