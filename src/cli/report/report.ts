import type { Coverage } from "./coverage.ts";
import type { Reported } from "./reported.ts";

/** The ways in which findings are told. */
export const formats = ["text", "json", "jsonl", "sarif", "github"] as const;

export type Format = (typeof formats)[number];

/** Writes findings as they come, and what there is to say at the end. */
export interface Report {
  /** The findings of one file, or of one commit itself. */
  add(found: readonly Reported[]): Promise<void>;
  end(coverage: Coverage, seconds: number): Promise<void>;
}

/** True for formats that tell fingerprints: those of passwords take long to compute. */
export function showsFingerprints(format: Format): boolean {
  return format !== "text" && format !== "github";
}

/** Takes text for the output; whoever has more waits until there is room for it. */
export type Write = (text: string) => Promise<void>;

/** Opens a report; the formats that are not used need not be loaded. */
export async function openReport(format: Format, write: Write, hasColors: boolean): Promise<Report> {
  switch (format) {
    case "text":
      return new (await import("./text-report.ts")).TextReport(write, hasColors);
    case "json":
      return new (await import("./json-report.ts")).JsonReport(write);
    case "jsonl":
      return new (await import("./json-report.ts")).JsonLines(write);
    case "sarif":
      return new (await import("./sarif-report.ts")).SarifReport(write);
    case "github":
      return new (await import("./github-report.ts")).GithubReport(write);
  }
}
