import { resolve } from "node:path";
import { parseCount, readArguments } from "../sandbox/usage.ts";

/** What the benchmark of scanners was asked for. */
export interface ScanBenchOptions {
  /** Whose history is scanned, beside a made-up one. */
  readonly repository: string;
  /** So many bytes of the packages are scanned. */
  readonly bytes: number;
  /** A command is ended after so many seconds. */
  readonly limit: number;
  /** Each command is measured so often. */
  readonly rounds: number;
  readonly hasSecretlint: boolean;
  /** True when every expression is run over everything, too, which takes longest. */
  readonly hasSlowest: boolean;
  /** True when nothing but histories is scanned. */
  readonly isOfHistories: boolean;
  readonly isJson: boolean;
}

/** What `--help` says. */
export const SCAN_HELP = `Usage: npm run bench:scan -- [REPOSITORY] [options]

Compares our scanner with others over the same inputs: a made-up corpus with keys, this project's packages, and the
histories of a made-up repository and of a real one (default: this one). It takes some minutes. Tools that are not on
PATH are left out, and the table says so.

Options:
  --megabytes N    so much of the packages (default 60)
  --limit N        ends a command after so many seconds (default 20)
  --rounds N       measures each command so often and takes the round with the least CPU (default 1)
  --histories      scans nothing but the two histories
  --slowest        measures the simplest design, too: every expression over everything
  --no-secretlint  does not fetch secretlint from the registry, into a temporary folder
  --json           figures instead of tables
  -h, --help       shows this
`;

/** Reads the arguments; undefined when help is wanted, which is printed then. */
export function parseScanBenchOptions(root: string): ScanBenchOptions | undefined {
  const { values, positionals } = readArguments({
    options: {
      megabytes: { type: "string", default: "60" },
      limit: { type: "string", default: "20" },
      rounds: { type: "string", default: "1" },
      secretlint: { type: "boolean", default: true },
      histories: { type: "boolean", default: false },
      slowest: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
    allowPositionals: true,
    allowNegative: true,
  });
  if (values.help) {
    process.stdout.write(SCAN_HELP);
    return undefined;
  }
  return {
    repository: resolve(positionals[0] ?? root),
    bytes: parseCount("--megabytes", values.megabytes) * 1e6,
    limit: parseCount("--limit", values.limit),
    rounds: parseCount("--rounds", values.rounds),
    hasSecretlint: values.secretlint,
    hasSlowest: values.slowest,
    isOfHistories: values.histories,
    isJson: values.json,
  };
}
