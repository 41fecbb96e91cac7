import { type AllowedNow, allowedNow } from "../policy/allow.ts";
import { isIgnored } from "../policy/policy.ts";
import { withTicks } from "./breather.ts";
import { clock } from "./clock.ts";
import { loadScanner, openEngine } from "./engine/engine.ts";
import { findPolicy } from "./engine/find-policy.ts";
import type { Environment } from "./environment.ts";
import { Fingerprinter } from "./findings/fingerprinter.ts";
import { Halves } from "./findings/halves.ts";
import { OneLevel } from "./findings/one-level.ts";
import { keepInputs } from "./kept-inputs.ts";
import type { ScanOptions } from "./options.ts";
import { printable } from "./printable.ts";
import type { Coverage } from "./report/coverage.ts";
import { openOutput } from "./report/output.ts";
import { Progress } from "./report/progress.ts";
import { openReport, showsFingerprints, type Write } from "./report/report.ts";
import { summary } from "./report/summary.ts";
import { Scanning, type ScanningParts } from "./scanning.ts";
import { findRepository } from "./sources/repository.ts";
import { openSource } from "./sources/source.ts";
import { Helpers, type Jobs } from "./threads/helpers.ts";

/** What a command gets from the process it runs in. */
export interface Terminal {
  /** Opened when it is asked for: few scans read it, and Node takes 2 ms to open it. */
  readonly stdin: () => NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: Environment;
  readonly folder: string;
  readonly now: Date;
}

/** Scans what was asked for and reports it; gives the exit code. */
export async function scan(options: ScanOptions, terminal: Terminal): Promise<number> {
  const { environment, stderr } = terminal;
  const started = clock();
  keepInputs(options);
  const output = openOutput(options.output, terminal);
  const progress = new Progress(stderr, options.hasProgress);
  const write: Write = (text) => {
    progress.hide();
    return output.write(text);
  };
  const report = await openReport(options.format, write, output.isTerminal && environment.mayColor);
  const { scanning, first, items, off } = await begin(options, terminal, { report, progress });
  await scanning.run(first, items);
  const coverage = { ...(await scanning.end()), off };
  const seconds = (clock() - started) / 1_000;
  await report.end(coverage, seconds);
  await output.end();
  if (options.format !== "text" || options.output !== undefined) stderr.write(summary(coverage, seconds));
  return exitCode(coverage, options.failOn);
}

/** What whoever waits is told. */
type Told = Pick<ScanningParts, "report" | "progress">;

/** Git works while the catalogue is loaded. */
async function begin(options: ScanOptions, terminal: Terminal, { report, progress }: Told) {
  const { environment, folder, stdin, stderr, now } = terminal;
  const loading = loadScanner();
  // Whoever waits hears of it, unless something else ends the scan before.
  loading.catch(() => undefined);
  const repository = await repositoryOf(options, terminal);
  const root = repository?.workTree ?? folder;
  const { policy, notes, texts } = await findPolicy(options.config, root);
  const ignores = (path: string): boolean => isIgnored(policy, path);
  const items = openSource(options.target, { environment, ignores, repository, root, stdin });
  const beginning = Promise.all([items.next(), loading]);
  const [first, loaded] = await withTicks(beginning, () => progress.wait()).finally(() => progress.hide());
  const engine = await openEngine(loaded, policy);
  const allowed = allowedNow(policy.allow, now);
  for (const note of [...notes, ...allowed.notes, ...engine.notes])
    stderr.write(`Policy: ${printable(note)}\n`);
  const fingerprinter = fingerprinterFor(options, environment, allowed);
  const scanning = new Scanning({
    examination: { ...engine, policy, now, fingerprinter },
    ...{ report, progress },
    halves: new Halves(engine.catalogue),
    levels: new OneLevel(engine.rules, policy),
    keepsOldest: options.target.kind === "history",
    helpers: new Helpers(jobsOf(options, environment), { scanner: engine.scanner, policy: texts }),
  });
  return { scanning, first, items, off: engine.off };
}

function fingerprinterFor(
  { format }: ScanOptions,
  { fingerprintKey, hashers }: Environment,
  { entries }: AllowedNow,
): Fingerprinter {
  return new Fingerprinter({
    key: fingerprintKey,
    areShown: showsFingerprints(format),
    areLocalAllowed: entries.some(({ fingerprint }) => fingerprint.startsWith("local:")),
    atOnce: hashers,
  });
}

/** More threads than this wait for whoever reads the files. */
const MOST_JOBS = 8;

function jobsOf({ jobs }: ScanOptions, { processors }: Environment): Jobs {
  return { most: jobs ?? Math.min(processors, MOST_JOBS), areWanted: jobs !== undefined };
}

async function repositoryOf({ target }: ScanOptions, { environment, folder }: Terminal) {
  if (target.kind !== "paths") return findRepository(environment, folder);
  const { folderOf } = await import("./sources/read-paths.ts");
  return findRepository(environment, folderOf(target.paths[0] ?? "."));
}

function exitCode({ found, unread }: Coverage, failOn: ScanOptions["failOn"]): number {
  if (found.block.keys > 0 || (failOn === "warn" && found.warn.keys > 0)) return 1;
  return unread.length > 0 ? 2 : 0;
}
