import { readFileSync } from "node:fs";
import { z } from "zod";
import { CannotMeasure } from "./cannot-measure.ts";
import { rekeyOrder } from "./scan-contenders.ts";
import { type Cost, timed } from "./timed.ts";

const findingSchema = z.object({
  rule: z.string(),
  path: z.string(),
  commit: z.string().optional(),
  startLine: z.number(),
  confidence: z.enum(["high", "medium", "low"]),
  mask: z.string(),
});

const reportSchema = z.object({
  findings: z.array(findingSchema),
  coverage: z.object({ files: z.number(), unread: z.array(z.unknown()) }),
});

/** What is read of a finding. */
export type Finding = z.infer<typeof findingSchema>;

/** What came of the scan of a history, and what it took. */
export interface HistoryScan {
  readonly findings: readonly Finding[];
  /** So many versions of files were scanned. */
  readonly files: number;
  readonly cost: Cost;
}

const LIMIT_SECONDS = 900;

/** Scans the history of the repository in a folder, as anybody would. */
export async function scanHistory(folder: string): Promise<HistoryScan> {
  const report = `${folder}-report.json`;
  const order = rekeyOrder("rekey", ["--history", "--no-progress", "--format", "json", "--output", report]);
  const { cost } = await timed({ ...order, folder, limit: LIMIT_SECONDS });
  if (cost.missing !== undefined || cost.name !== order.name)
    throw new CannotMeasure(`The scan of ${folder} did not end well: ${cost.missing ?? cost.name}.`);
  const { findings, coverage } = reportSchema.parse(JSON.parse(readFileSync(report, "utf8")));
  if (coverage.unread.length > 0) throw new CannotMeasure(`Not all of ${folder} could be read.`);
  return { findings, files: coverage.files, cost };
}

/** How many findings there are of each confidence, as cells of a table. */
export function countsOf(findings: readonly Finding[]): readonly number[] {
  return (["high", "medium", "low"] as const).map(
    (sure) => findings.filter(({ confidence }) => confidence === sure).length,
  );
}

/** Tells each finding, with its mask. */
export function tell(findings: readonly Finding[]): void {
  for (const { rule, path, startLine, mask, commit } of findings)
    process.stdout.write(`  ${rule}: ${mask} in ${path}:${startLine} of ${commit?.slice(0, 12)}\n`);
}
