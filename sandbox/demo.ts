import { HELP, parseOptions, UsageError } from "./demo/options.ts";
import { BrokenStory, Interrupted, runDemo } from "./demo/run.ts";

/** Tells the story, and gives the exit code. */
async function main(): Promise<number> {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options.help) process.stdout.write(HELP);
    else await runDemo(options);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${HELP}`);
    else if (error instanceof BrokenStory)
      process.stderr.write(`\nThe demo could not go on. ${error.message}\n`);
    else throw error;
    return 1;
  }
}

process.exit(await main());
