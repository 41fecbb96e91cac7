import { readArguments, UsageError } from "../usage.ts";

/** How the demo is to run. */
export interface Options {
  readonly help: boolean;
  /** End when the story is told. */
  readonly exit: boolean;
  /** Where the small GitHub listens; 0 is any free port. */
  readonly port: number;
  /** Where the log of the app goes, to be kept; in the temporary directory when absent. */
  readonly log?: string;
}

/** What `--help` says. */
export const HELP = `Usage: npm run demo -- [options]

Starts a small GitHub, a small Hugging Face and the real app on this machine, leaks a key into
a pull request, rotates it, and tells you what happens. Nothing leaves this machine.

Options:
  --exit        end when the story is told; without it you revoke the key yourself, and
                everything stays up to look at
  --port PORT   the port of the small GitHub (default: any free one)
  --log FILE    write the log of the app there and keep it
  --help        show this

Needs git. NO_COLOR turns the colors off.
`;

/** Reads the command line. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = readArguments({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h", default: false },
      exit: { type: "boolean", default: false },
      port: { type: "string", default: "0" },
      log: { type: "string" },
    },
  });
  const { help, exit, port, log } = values;
  return { help, exit, port: parsePort(port), ...(log === undefined ? {} : { log }) };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not ${text}`);
}
