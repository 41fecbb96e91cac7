import { expect, test } from "@jest/globals";
import { catalogue } from "../../src/providers/catalogue.ts";
import { createScanner, type Scanner } from "../../src/scan/scanner.ts";
import { type Attack, attacksOn, commonAttacks, hostileText } from "../support/attacks.ts";

/** One line of a megabyte. */
const LENGTH = 1_000_000;

/** What one format may take for such a line, in milliseconds of processor time, and the whole catalogue. */
const LIMIT = { format: 50, catalogue: 1_000 };

/** A text that is full of keys takes its time for each of them. */
const EACH_KEY = 0.1;

/** The best of so many counts: the machine has other work, too. */
const TRIES = 3;

test("no format takes long for a line that is made to keep it busy", () => {
  const plain = hostileText({ name: "plain", unit: "the quick brown fox jumps over it " }, LENGTH);
  const slow = catalogue.flatMap((provider) =>
    provider.formats.flatMap((format) => {
      const scanner = createScanner([{ ...provider, formats: [format] }]);
      const limit = LIMIT.format + costOf(scanner, plain, 0).milliseconds;
      return attacksOn(format).flatMap((attack) =>
        over(scanner, attack, { limit, keyword: format.keywords[0] ?? "" }).map(
          (cost) => `${format.id}, ${attack.name}: ${cost} ms`,
        ),
      );
    }),
  );
  expect(slow).toEqual([]);
});

test("nor do all of them together", () => {
  const scanner = createScanner(catalogue);
  const slow = commonAttacks.flatMap((attack) =>
    ["", "API_KEY="].flatMap((keyword) =>
      over(scanner, attack, { limit: LIMIT.catalogue, keyword }).map((cost) => `${attack.name}: ${cost} ms`),
    ),
  );
  expect(slow).toEqual([]);
});

interface Bounds {
  readonly limit: number;
  readonly keyword: string;
}

/** What it took, if that was too much. */
function over(scanner: Scanner, attack: Attack, { limit, keyword }: Bounds): readonly number[] {
  const text = hostileText(attack, LENGTH, `${keyword}=`);
  const { milliseconds, keys } = costOf(scanner, text, limit);
  return milliseconds > limit + keys * EACH_KEY ? [Math.round(milliseconds)] : [];
}

/** The least of some tries; fewer where one is good enough. */
function costOf(
  scanner: Scanner,
  text: Buffer,
  enough: number,
): { readonly milliseconds: number; readonly keys: number } {
  let best = { milliseconds: Number.POSITIVE_INFINITY, keys: 0 };
  for (let tries = 0; tries < TRIES && best.milliseconds > enough; tries++) {
    const before = process.cpuUsage();
    const keys = scanner.scan("settings.txt", text).length;
    const { user } = process.cpuUsage(before);
    if (user / 1_000 < best.milliseconds) best = { milliseconds: user / 1_000, keys };
  }
  return best;
}
