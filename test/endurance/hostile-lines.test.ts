import { expect, test } from "@jest/globals";
import type { TokenFormat } from "../../src/formats/token-format.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import { createScanner, type Scanner } from "../../src/scan/scanner.ts";
import { type Attack, attacksOn, commonAttacks, hostileText } from "../support/attacks.ts";

/** Lines of this length, in bytes; and of a fourth of it, to see how the time grows. */
const LENGTH = { format: 200_000, catalogue: 1_000_000 };

/** So many milliseconds of processor time are nothing to speak of. */
const HARMLESS = 20;

/** Of a line of four times the length; a quadratic one takes sixteen times. */
const GROWTH = 8;

/** However it grows, nobody waits longer for one line: it is full of values that are judged one by one. */
const MOST = { format: 600, catalogue: 1_000 };

/** The best of so many counts: the machine has other work, too. */
const TRIES = 3;

const MINUTES = 60_000;

test(
  "the time that a format takes for a line that is made to keep it busy grows as the line does",
  () => {
    const slow = catalogue.flatMap((provider) =>
      provider.formats.flatMap((format) => {
        const scanner = createScanner([{ ...provider, formats: [format] }]);
        return attacksOn(format).flatMap((attack) => trouble(scanner, attack, format));
      }),
    );
    expect(slow).toEqual([]);
  },
  5 * MINUTES,
);

test(
  "all of them together take less than a second for a megabyte",
  () => {
    const scanner = createScanner(catalogue);
    const slow = commonAttacks.flatMap((attack) =>
      ["", "API_KEY="].flatMap((keyword) => {
        const cost = costOf(scanner, hostileText(attack, LENGTH.catalogue, keyword), MOST.catalogue);
        return cost > MOST.catalogue ? [`${attack.name}: ${cost} ms`] : [];
      }),
    );
    expect(slow).toEqual([]);
  },
  2 * MINUTES,
);

function trouble(scanner: Scanner, attack: Attack, { id, keywords }: TokenFormat): readonly string[] {
  const lineOf = (length: number) => hostileText(attack, length, `${keywords[0] ?? ""}=`);
  const long = costOf(scanner, lineOf(LENGTH.format), HARMLESS);
  if (long <= HARMLESS) return [];
  const short = costOf(scanner, lineOf(LENGTH.format / 4), 0);
  const isFine = long <= MOST.format && long <= Math.max(HARMLESS, GROWTH * short);
  return isFine ? [] : [`${id}, ${attack.name}: ${long} ms, ${short} ms for a fourth`];
}

/** The least of some tries, in milliseconds; no further one where one is good enough. */
function costOf(scanner: Scanner, text: Buffer, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best > enough; tries++) {
    const before = process.cpuUsage();
    scanner.scan("settings.txt", text);
    best = Math.min(best, process.cpuUsage(before).user / 1_000);
  }
  return best;
}
