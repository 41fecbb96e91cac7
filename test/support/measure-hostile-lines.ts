import type { TokenFormat } from "../../src/formats/token-format.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import { createScanner, type Scanner } from "../../src/scan/scanner.ts";
import { type Attack, attacksOn, commonAttacks, hostileText } from "./attacks.ts";

/**
 * `node test/support/measure-hostile-lines.ts`: writes a line of JSON for each format that takes too long for a line
 * that is made to keep it busy, and for each such line that all formats together take too long for. It is a process of
 * its own, so that nothing else takes time in it.
 */

/** Lines of so many bytes are tried first, and only what takes long gets the long ones. */
const LENGTH = { first: 100_000, long: 1_000_000 };

/** So many milliseconds of processor time for the first are harmless: a long one takes some 30 then. */
const HARMLESS = 3;

/**
 * What is found is told, which takes so many milliseconds for each finding: nobody waits for nothing. A JWT, whose parts
 * are decoded and read as well, takes most.
 */
const FOUND = 0.1;

/**
 * Where other work shares the cores and their caches, the same line takes two to three times the processor time. What
 * takes the square of the length takes a hundred times.
 */
const NOISE = 4;

/** Nobody waits longer for a long line, in milliseconds. */
const MOST = { format: NOISE * 50, catalogue: NOISE * 500 };

/** The best of so many counts. */
const TRIES = 5;

const formats = catalogue.flatMap((provider) => provider.formats.map((format) => ({ provider, format })));
for (const { provider, format } of formats) {
  const scanner = createScanner([{ ...provider, formats: [format] }]);
  for (const attack of attacksOn(format)) tell(format.id, attack, costOfFormat(scanner, attack, format));
}

const whole = createScanner(catalogue);
for (const attack of commonAttacks) {
  for (const keyword of ["", "API_KEY="]) {
    const long = costOf(whole, hostileText(attack, LENGTH.long, keyword), MOST.catalogue);
    if (long > MOST.catalogue) tell("all formats", attack, { long });
  }
}

/** What a line takes, in milliseconds. */
interface Cost {
  readonly first?: number;
  readonly long: number;
}

/** Undefined where it is fine. */
function costOfFormat(scanner: Scanner, attack: Attack, { keywords }: TokenFormat): Cost | undefined {
  const lineOf = (length: number) => hostileText(attack, length, `${keywords[0] ?? ""}=`);
  const first = costOf(scanner, lineOf(LENGTH.first), HARMLESS);
  if (first <= HARMLESS) return undefined;
  const long = costOf(scanner, lineOf(LENGTH.long), MOST.format);
  return long <= MOST.format ? undefined : { first, long };
}

/** The least of some tries, without what findings cost; no further one where one is good enough. */
function costOf(scanner: Scanner, text: Buffer, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best > enough; tries++) {
    const before = process.cpuUsage();
    const { length } = scanner.scan("settings.txt", text).matches;
    best = Math.min(best, process.cpuUsage(before).user / 1_000 - FOUND * length);
  }
  return best;
}

function tell(format: string, { name }: Attack, cost: Cost | undefined): void {
  if (cost !== undefined) process.stdout.write(`${JSON.stringify({ format, attack: name, ...cost })}\n`);
}
