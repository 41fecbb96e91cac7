import { mkdirSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { archiveFile, type Store } from "./archives.ts";
import { bareCopy } from "./bare-copy.ts";
import { CannotMeasure } from "./cannot-measure.ts";
import { countsOf, type HistoryScan, scanHistory, tell } from "./history-scan.ts";
import type { PackagedHistory } from "./packaged-histories.ts";
import { rekeyOrder } from "./scan-contenders.ts";
import { type History, historyOf } from "./scan-histories.ts";
import { type Cost, type Order, timed } from "./timed.ts";

/** Which histories are scanned, and how. */
export interface WantedHistories {
  readonly histories: readonly PackagedHistory[];
  readonly store: Store;
  /** True when each finding is told. */
  readonly isVerbose: boolean;
}

const HEAD = `| history | commits | files | MB | high | medium | low | cat-file | log -p | rekey | to cat-file | to log -p |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
`;

const NOTES = `
Files: different versions of files, each scanned once. cat-file: git gives all objects that are scanned, to nowhere; log -p:
as a patch of each commit. All three in seconds of CPU; the ratios are of CPU, and on the clock behind the stroke.
`;

/** Scans one history after the other, so that none disturbs another, and prints a line for each. */
export async function measureHistories(wanted: WantedHistories, workplace: string): Promise<void> {
  // The first start of the command line builds it.
  await timed({ ...rekeyOrder("first start", [import.meta.filename]), limit: LIMIT_SECONDS });
  process.stdout.write(HEAD);
  for (const history of wanted.histories) await measure(history, wanted, workplace);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  process.stdout.write(`${NOTES}${availableParallelism()} processors, load ${load} at the end.\n`);
}

async function measure(
  of: PackagedHistory,
  { store, isVerbose }: WantedHistories,
  workplace: string,
): Promise<void> {
  const { name, gitFolder } = of;
  const file = await archiveFile(of.archive, store);
  const folder = join(workplace, `${name}.git`);
  mkdirSync(workplace, { recursive: true });
  store.say(`${name}: unpacked, and checked by git fsck`);
  bareCopy({ name, file, gitFolder }, folder);
  const history = historyOf(folder, `${folder}-list`);
  store.say(`${name}: ${history.commits} commits are scanned`);
  const scan = await scanHistory(folder);
  if (scan.files !== history.blobs)
    throw new CannotMeasure(`${name}: of ${history.blobs} versions of files, ${scan.files} were scanned.`);
  const git = { cat: await costOf(catFile(history)), log: await costOf(logPatches(history)) };
  process.stdout.write(rowOf(name, history, { scan, ...git }));
  if (isVerbose) tell(scan.findings);
}

type Command = Omit<Order, "limit">;

function catFile({ folder, list }: History): Command {
  return { name: "git cat-file", argv: ["git", "cat-file", "--batch", "--buffer"], folder, input: list };
}

function logPatches({ folder }: History): Command {
  return {
    name: "git log -p",
    argv: ["git", "log", "-p", "--all", "--no-ext-diff", "--no-textconv"],
    folder,
  };
}

const LIMIT_SECONDS = 900;

async function costOf(command: Command): Promise<Cost> {
  return (await timed({ ...command, limit: LIMIT_SECONDS })).cost;
}

interface Costs {
  readonly scan: HistoryScan;
  readonly cat: Cost;
  readonly log: Cost;
}

function rowOf(name: string, { commits, blobs, bytes }: History, { scan, cat, log }: Costs): string {
  const ours = scan.cost;
  const cells = [name, commits, blobs, (bytes / 1e6).toFixed(1), ...countsOf(scan.findings)];
  const cpu = [cat, log, ours].map((cost) => cost.cpu?.toFixed(2) ?? cost.missing ?? "");
  return `| ${[...cells, ...cpu, ratios(ours, cat), ratios(ours, log)].join(" | ")} |\n`;
}

function ratios(ours: Cost, git: Cost): string {
  return `${ratio(ours.cpu, git.cpu)} / ${ratio(ours.seconds, git.seconds)}`;
}

/** Of less than some hundredths of a second there is no ratio worth a look. */
function ratio(ours = 0, git = 0): string {
  return git < 0.05 ? "–" : (ours / git).toFixed(1);
}
