import { parseCount, readArguments, UsageError } from "../sandbox/usage.ts";
import { type CorpusSize, FULL_SIZE } from "../test/corpus/corpus.ts";
import type { RivalName } from "./quality-claims.ts";
import { parseRivals, rivalNames } from "./quality-rivals.ts";

/** What is to be looked at. */
export interface QualityOptions {
  readonly help: boolean;
  readonly seed: string;
  readonly size: CorpusSize;
  /** How many misses and false alarms are printed; none when absent. */
  readonly failures?: number;
  /** Only what has this word in its class, context, kind or provider. */
  readonly only?: string;
  /** Puts the tables into docs/quality.md. */
  readonly write: boolean;
  /** Other scanners that read the same files. */
  readonly against: readonly RivalName[];
}

/** What `--help` says. */
export const QUALITY_HELP = `Usage: npm run bench:quality -- [options]

Makes files with one key each, and files with none that look as if, lets the scanner read them, and reports
how many keys it located and how many false alarms it raised. All keys are made up.

Options:
  --seed TEXT        another seed makes another corpus (default: SEED of the environment, or 1)
  --per-kind N       files for each kind of key (default ${FULL_SIZE.perKind})
  --per-negative N   files for each class of look-alikes (default ${FULL_SIZE.perNegative})
  --class NAME       only what has this word in its class, context, kind or provider
  --failures N       print so many misses, and so many false alarms
  --write            put the tables into docs/quality.md
  --against NAMES    let other scanners read the same files, and print one table of all instead. NAMES, separated
                     by commas: ${rivalNames.join(", ")}; or installed,
                     for those on PATH, and secretlint, which is fetched from the registry. They run with their
                     defaults and ask no provider; it takes a minute or two. With --failures N it prints so
                     many of the keys that only others located
  --help             show this
`;

/** Reads the command line. */
export function parseQualityOptions(args: readonly string[], seed: string | undefined): QualityOptions {
  const { values } = readArguments({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h", default: false },
      seed: { type: "string", default: seed ?? "1" },
      "per-kind": { type: "string", default: String(FULL_SIZE.perKind) },
      "per-negative": { type: "string", default: String(FULL_SIZE.perNegative) },
      class: { type: "string" },
      failures: { type: "string" },
      write: { type: "boolean", default: false },
      against: { type: "string" },
    },
  });
  if (values.write && values.against !== undefined)
    throw new UsageError("--write puts the tables of rekey alone into docs/quality.md: leave out --against");
  return {
    help: values.help,
    seed: values.seed,
    size: {
      perKind: parseCount("--per-kind", values["per-kind"]),
      perNegative: parseCount("--per-negative", values["per-negative"]),
    },
    ...(values.failures === undefined ? {} : { failures: parseCount("--failures", values.failures) }),
    ...(values.class === undefined ? {} : { only: values.class }),
    write: values.write,
    against: values.against === undefined || values.help ? [] : parseRivals(values.against),
  };
}
