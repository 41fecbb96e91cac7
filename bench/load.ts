import { withUsage } from "../sandbox/usage.ts";
import { measureAll } from "./measure-all.ts";
import { HELP, parseOptions } from "./options.ts";
import { renderReport } from "./report.ts";

process.exit(
  await withUsage(HELP, async () => {
    const options = parseOptions(process.argv.slice(2));
    process.stdout.write(options.help ? HELP : renderReport(options, await measureAll(options)));
  }),
);
