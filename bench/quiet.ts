import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withUsage } from "../sandbox/usage.ts";
import { CannotMeasure } from "./cannot-measure.ts";
import { countsOf, scanHistory, tell } from "./history-scan.ts";
import { measureHistories } from "./history-table.ts";
import { parseQuietOptions, QUIET_HELP, type QuietOptions, type WantedReleases } from "./quiet-options.ts";
import { releaseHistory } from "./release-history.ts";

process.exitCode = await withUsage(QUIET_HELP, async () => {
  const options = parseQuietOptions();
  if (options !== undefined) await measure(options);
}).catch((error: unknown) => {
  if (!(error instanceof CannotMeasure)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
});

async function measure(options: QuietOptions): Promise<void> {
  const workplace = mkdtempSync(join(tmpdir(), "rekey-quiet-"));
  try {
    if (options.kind === "releases") await measureReleases(options, workplace);
    else {
      const { archives = workplace, mirror } = options;
      await measureHistories({ ...options, store: { mirror, folder: archives, say } }, workplace);
    }
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function measureReleases(
  { packages, releases, isVerbose }: WantedReleases,
  workplace: string,
): Promise<void> {
  process.stdout.write(
    "| package | releases | MB | high | medium | low |\n| --- | --: | --: | --: | --: | --: |\n",
  );
  for (const name of packages) {
    const history = releaseHistory(name, releases, workplace);
    const { findings } = await scanHistory(history.folder);
    const megabytes = (history.bytes / 1e6).toFixed(1);
    process.stdout.write(`| ${[name, history.releases, megabytes, ...countsOf(findings)].join(" | ")} |\n`);
    if (isVerbose) tell(findings);
  }
}
