import { type ParseArgsConfig, parseArgs } from "node:util";

/** A mistake on the command line. */
export class UsageError extends Error {}

/** Reads a command line as `parseArgs` of Node does; a mistake in it is a `UsageError`. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads the number that an option names. */
export function parseCount(option: string, text: string, most = 10_000): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number > 0 && number <= most) return number;
  throw new UsageError(`${option} must be a whole number from 1 to ${most}, not ${text}`);
}

/** Runs a command, and gives its exit code: a mistake on the command line is told together with the help. */
export async function withUsage(help: string, run: () => Promise<void> | void): Promise<number> {
  try {
    await run();
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${help}`);
    return 1;
  }
}
