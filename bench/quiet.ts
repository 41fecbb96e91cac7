import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { parseCount, readArguments, withUsage } from "../sandbox/usage.ts";
import { type ReleaseHistory, releaseHistory } from "./release-history.ts";

const LIBRARIES =
  "axios chalk commander debug express handlebars lodash marked mocha moment semver yargs".split(" ");

const HELP = `Usage: npm run bench:quiet -- [PACKAGE...] [--releases N] [--findings]

Fetches releases of npm packages, makes a history of each, scans it, and counts the findings. With --findings it
tells each, with its mask. Packages: ${LIBRARIES.join(", ")}.
`;

/** What is read of a line of the report. */
const findingSchema = z.object({
  rule: z.string(),
  path: z.string(),
  startLine: z.number(),
  confidence: z.enum(["high", "medium", "low"]),
  mask: z.string(),
});

type Finding = z.infer<typeof findingSchema>;

interface Wanted {
  readonly packages: readonly string[];
  readonly releases: number;
  /** True when each finding is told. */
  readonly isVerbose: boolean;
}

process.exitCode = await withUsage(HELP, () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h", default: false },
      releases: { type: "string", default: "20" },
      findings: { type: "boolean", default: false },
    },
  });
  const packages = positionals.length > 0 ? positionals : LIBRARIES;
  if (values.help) process.stdout.write(HELP);
  else measure({ packages, releases: parseCount("--releases", values.releases), isVerbose: values.findings });
});

function measure({ packages, releases, isVerbose }: Wanted): void {
  const workplace = mkdtempSync(join(tmpdir(), "rekey-quiet-"));
  try {
    process.stdout.write(
      "| package | releases | MB | high | medium | low |\n| --- | --: | --: | --: | --: | --: |\n",
    );
    for (const name of packages) {
      const history = releaseHistory(name, releases, workplace);
      const findings = scanned(history.folder);
      report(name, history, findings);
      if (isVerbose) tell(findings);
    }
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

function scanned(folder: string): readonly Finding[] {
  const rekey = resolve(import.meta.dirname, "../bin/rekey.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [rekey, "scan", "--history", "--format", "jsonl", "--no-progress"],
    { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => findingSchema.parse(JSON.parse(line)));
}

function report(name: string, { releases, bytes }: ReleaseHistory, findings: readonly Finding[]): void {
  const counts = (["high", "medium", "low"] as const).map(
    (sure) => findings.filter(({ confidence }) => confidence === sure).length,
  );
  process.stdout.write(`| ${[name, releases, (bytes / 1e6).toFixed(1), ...counts].join(" | ")} |\n`);
}

function tell(findings: readonly Finding[]): void {
  for (const { rule, path, startLine, mask } of findings)
    process.stdout.write(`  ${rule}: ${mask} in ${path}:${startLine}\n`);
}
