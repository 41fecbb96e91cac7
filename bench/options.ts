import { parseCount, readArguments } from "../sandbox/usage.ts";

/** Where the app runs: one process with a PostgreSQL of its own, or so many on one shared server. */
export type Setup = "embedded" | number;

/** What is to be measured. */
export interface Options {
  readonly help: boolean;
  readonly setups: readonly Setup[];
  readonly repositories: number;
  /** Pushes a second. */
  readonly rate: number;
  /** Pushes that come at the same moment. */
  readonly burst: number;
  readonly seconds: number;
  /** Pushes of each repository between its first one and those that are measured. */
  readonly warmUp: number;
  /** Where profiles, statements and logs go, to be looked at; nowhere when absent. */
  readonly keep?: string;
}

/** What `--help` says. */
export const HELP = `Usage: npm run bench:load -- [options]

Starts a small GitHub and the real app on this machine, pushes three small commits again and again,
and reports how long everything takes. The table goes to the standard output, as Markdown.

Options:
  --processes LIST   what to measure, one after the other: "embedded" is one process with its own
                     PostgreSQL, a number is so many processes on one shared server
                     (default embedded,1,2,4)
  --repositories N   how many repositories the pushes go to, in turn (default 40)
  --rate N           pushes a second (default 20)
  --burst N          so many of them at the same moment (default 5)
  --seconds N        how long (default 15)
  --warm-up N        unmeasured pushes of each repository after its first one (default 2)
  --keep DIRECTORY   keep CPU profiles, logs and SQL statements there; profiling costs time
  --help             show this

Needs git, and Linux for the figures about processes.
`;

/** Reads the command line. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = readArguments({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h", default: false },
      processes: { type: "string", default: "embedded,1,2,4" },
      repositories: { type: "string", default: "40" },
      rate: { type: "string", default: "20" },
      burst: { type: "string", default: "5" },
      seconds: { type: "string", default: "15" },
      "warm-up": { type: "string", default: "2" },
      keep: { type: "string" },
    },
  });
  const { help, keep, processes } = values;
  return {
    help,
    setups: processes.split(",").map(parseSetup),
    repositories: parseCount("--repositories", values.repositories),
    rate: parseCount("--rate", values.rate),
    burst: parseCount("--burst", values.burst),
    seconds: parseCount("--seconds", values.seconds),
    warmUp: parseCount("--warm-up", values["warm-up"]),
    ...(keep === undefined ? {} : { keep }),
  };
}

function parseSetup(text: string): Setup {
  return text === "embedded" ? text : parseCount("--processes", text);
}
