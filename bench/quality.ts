import { withUsage } from "../sandbox/usage.ts";
import { catalogue } from "../src/providers/catalogue.ts";
import { createScanner } from "../src/scan/scanner.ts";
import { type Negative, negatives, type Positive, positives } from "../test/corpus/corpus.ts";
import { Dice } from "../test/corpus/dice.ts";
import { judge } from "../test/corpus/verdict.ts";
import { renderStandings } from "./quality-against-report.ts";
import { renderFailures } from "./quality-failures.ts";
import { parseQualityOptions, QUALITY_HELP, type QualityOptions } from "./quality-options.ts";
import { writeQuality } from "./quality-page.ts";
import { renderTables, renderTotals } from "./quality-report.ts";
import { compareWith } from "./quality-standings.ts";

process.exitCode = await withUsage(QUALITY_HELP, () => {
  const options = parseQualityOptions(process.argv.slice(2), process.env.SEED);
  process.stdout.write(options.help ? QUALITY_HELP : measure(options));
});

function measure({ seed, size, only = "", failures, write, against }: QualityOptions): string {
  const dice = new Dice(seed);
  const scanner = createScanner(catalogue);
  const found = positives(dice.fork("positives"), size)
    .filter((positive) => namesOf(positive).includes(only))
    .map((positive) => judge(positive, scanner.scan(positive.path, positive.bytes).matches));
  const alarms = negatives(dice.fork("negatives"), size)
    .filter((negative) => negative.class.includes(only))
    .map((negative: Negative) => ({
      negative,
      matches: scanner.scan(negative.path, negative.bytes).matches,
    }));
  const head = `SEED=${seed}: ${found.length} files with a key, ${alarms.length} without`;
  if (against.length > 0) {
    const judged = { found, alarms };
    return `${head}\n\n${renderStandings(compareWith(against, judged), judged, failures)}\n`;
  }
  const [totals, tables] = [renderTotals(found, alarms), renderTables(found, alarms)];
  if (write) writeQuality({ seed, totals, tables });
  const shown = failures === undefined ? "" : renderFailures(found, alarms, failures);
  return `${head}\n\n${totals}\n\n${tables}\n${shown}`;
}

function namesOf({ class: keyClass, family, context, kind }: Positive): string {
  return [keyClass, family, context, `${kind.provider}/${kind.id}`].join("\n");
}
