import { HELP, parseOptions } from "./demo/options.ts";
import { BrokenStory, Interrupted, runDemo } from "./demo/run.ts";
import { withUsage } from "./usage.ts";

/** Tells the story, and gives the exit code. */
async function main(): Promise<number> {
  try {
    return await withUsage(HELP, async () => {
      const options = parseOptions(process.argv.slice(2));
      if (options.help) process.stdout.write(HELP);
      else await runDemo(options);
    });
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    if (!(error instanceof BrokenStory)) throw error;
    process.stderr.write(`\nThe demo could not go on. ${error.message}\n`);
    return 1;
  }
}

process.exit(await main());
