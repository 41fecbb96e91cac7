import { parseCount, readArguments, UsageError } from "../sandbox/usage.ts";
import { LARGE_HISTORIES, type PackagedHistory, packagedHistories } from "./packaged-histories.ts";

/** Releases of npm packages, each of which becomes a commit. */
export interface WantedReleases {
  readonly packages: readonly string[];
  readonly releases: number;
  /** True when each finding is told. */
  readonly isVerbose: boolean;
}

/** What the benchmark of quiet libraries was asked for. */
export type QuietOptions =
  | ({ readonly kind: "releases" } & WantedReleases)
  | {
      readonly kind: "histories";
      readonly histories: readonly PackagedHistory[];
      readonly mirror: string;
      /** Where archives are kept; with the other files when absent, which are removed. */
      readonly archives?: string;
      readonly isVerbose: boolean;
    };

const LIBRARIES =
  "axios chalk commander debug express handlebars lodash marked mocha moment semver yargs".split(" ");

const SMALL = packagedHistories.filter(({ name }) => !LARGE_HISTORIES.includes(name));

/** What `--help` says. */
export const QUIET_HELP = `Usage: npm run bench:quiet -- [PACKAGE...] [--releases N] [--findings]
       npm run bench:quiet -- --histories [NAME...] [--archives FOLDER] [--mirror URL] [--findings]

Counts what a scan finds in libraries that nobody thinks of as full of keys.

It fetches releases of npm packages, makes a history of each, and scans it. Packages:
${LIBRARIES.join(", ")}.

With --histories it scans whole histories, which lie in some source packages of Debian because somebody packed a .git
by accident. An archive is taken if its SHA-256 is that of the one we read, a history if git fsck is content with it; no
settings and no hooks of it are. It compares the scan with git itself. It needs git, tar, xz, bash and some minutes.
Histories: ${SMALL.map(({ name }) => name).join(", ")};
and, where they are named, from one archive of 365 MB: ${LARGE_HISTORIES.join(", ")}.

Options:
  --releases N       at most so many releases of a package, spread over its life (default 20)
  --archives FOLDER  keeps archives there, and fetches what is not there yet
  --mirror URL       a mirror of Debian (default http://deb.debian.org/debian)
  --findings         tells each finding, with its mask
  -h, --help         shows this
`;

/** Reads the arguments; undefined when help is wanted, which is printed then. */
export function parseQuietOptions(): QuietOptions | undefined {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h", default: false },
      releases: { type: "string", default: "20" },
      findings: { type: "boolean", default: false },
      histories: { type: "boolean", default: false },
      archives: { type: "string" },
      mirror: { type: "string", default: "http://deb.debian.org/debian" },
    },
  });
  const { archives, mirror, findings: isVerbose } = values;
  if (values.help) {
    process.stdout.write(QUIET_HELP);
    return undefined;
  }
  if (values.histories) {
    const histories = positionals.length > 0 ? positionals.map(historyNamed) : SMALL;
    return {
      kind: "histories",
      histories,
      mirror,
      isVerbose,
      ...(archives === undefined ? {} : { archives }),
    };
  }
  if (archives !== undefined) throw new UsageError("--archives goes with --histories");
  const packages = positionals.length > 0 ? positionals : LIBRARIES;
  return { kind: "releases", packages, releases: parseCount("--releases", values.releases), isVerbose };
}

function historyNamed(wanted: string): PackagedHistory {
  const found = packagedHistories.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  throw new UsageError(`There is no history ${wanted}; --help names those that there are.`);
}
