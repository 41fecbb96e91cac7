import { measureAll } from "./measure-all.ts";
import { HELP, parseOptions, UsageError } from "./options.ts";
import { renderReport } from "./report.ts";

/** Measures, writes the report, and gives the exit code. */
async function main(): Promise<number> {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options.help) process.stdout.write(HELP);
    else process.stdout.write(renderReport(options, await measureAll(options)));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${HELP}`);
    return 1;
  }
}

process.exit(await main());
