import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: "boolean", short: "h", default: false },
    releases: { type: "string", default: "20" },
    findings: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else measure(positionals.length > 0 ? positionals : LIBRARIES, Number(values.releases));

function measure(packages: readonly string[], releases: number): void {
  const workplace = mkdtempSync(join(tmpdir(), "rekey-quiet-"));
  try {
    process.stdout.write(
      "| package | releases | MB | high | medium | low |\n| --- | --: | --: | --: | --: | --: |\n",
    );
    for (const name of packages) {
      const history = releaseHistory(name, releases, workplace);
      report(name, history, scanned(history.folder));
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
  if (!values.findings) return;
  for (const { rule, path, startLine, mask } of findings)
    process.stdout.write(`  ${rule}: ${mask} in ${path}:${startLine}\n`);
}
