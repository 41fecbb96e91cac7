import { parseArgs } from "node:util";

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

/** A mistake on the command line. */
export class UsageError extends Error {}

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
  const { help = false, keep, processes = "embedded,1,2,4", ...numbers } = read(args);
  return {
    help,
    setups: processes.split(",").map(parseSetup),
    repositories: parseNumber("--repositories", numbers.repositories, 40),
    rate: parseNumber("--rate", numbers.rate, 20),
    burst: parseNumber("--burst", numbers.burst, 5),
    seconds: parseNumber("--seconds", numbers.seconds, 15),
    warmUp: parseNumber("--warm-up", numbers["warm-up"], 2),
    ...(keep === undefined ? {} : { keep }),
  };
}

function read(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h" },
        processes: { type: "string" },
        repositories: { type: "string" },
        rate: { type: "string" },
        burst: { type: "string" },
        seconds: { type: "string" },
        "warm-up": { type: "string" },
        keep: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseSetup(text: string): Setup {
  return text === "embedded" ? text : parseNumber("--processes", text, 1);
}

function parseNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const number = Number(text);
  if (/^\d+$/.test(text) && number > 0 && number <= 10_000) return number;
  throw new UsageError(`${name} must be a number from 1 to 10000, not ${text}`);
}
