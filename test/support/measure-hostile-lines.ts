import type { TokenFormat } from "../../src/formats/token-format.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import { createScanner, type Scanner } from "../../src/scan/scanner.ts";
import type { Clue } from "../../src/targets/platform.ts";
import { platforms } from "../../src/targets/platforms.ts";
import { type Attack, attacksOn, commonAttacks, hostileText } from "./attacks.ts";
import { attacksOnPattern } from "./pattern-attacks.ts";

/**
 * `node test/support/measure-hostile-lines.ts`: writes a line of JSON for each format that takes too long for a line
 * that is made to keep it busy, for each such line that all formats together take too long for, and for each clue of a
 * platform that takes too long for such a file. It is a process of its own, so that nothing else takes time in it.
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

/** A file that tells of a platform is read up to the longer one (src/git/survey.ts). */
const FILE = { first: 16_000, long: 256 * 1024 };

/** A repository may have 50,000 paths of that length, which Linux allows no longer. */
const PATH = { first: 4_096, long: 4_096 };

/** The first takes a tenth of a millisecond, as long as nothing takes the square of the length. */
const CLUE = 1;

const parts = ["path", "text", "line", "block", "app", "entry"] as const satisfies readonly (keyof Clue)[];

for (const { id, clues } of platforms) {
  for (const clue of clues)
    for (const part of parts) measureClue(`${id} ${part}`, clue[part], part === "path");
}

function measureClue(name: string, pattern: RegExp | undefined, isPath: boolean): void {
  const [length, most] = isPath ? [PATH, NOISE * CLUE] : [FILE, MOST.format];
  for (const attack of pattern === undefined ? [] : [...commonAttacks, ...attacksOnPattern(pattern)]) {
    const textOf = (bytes: number) => hostileText(attack, bytes).toString();
    const first = costOfTest(pattern, textOf(length.first), CLUE);
    if (first <= CLUE) continue;
    const long = costOfTest(pattern, textOf(length.long), most);
    if (long > most) tell(name, attack, { first, long });
  }
}

/** The same for a pattern that is looked for once. */
function costOfTest(pattern: RegExp | undefined, text: string, enough: number): number {
  return leastOf(enough, () => {
    const before = process.cpuUsage();
    pattern?.test(text);
    return process.cpuUsage(before).user / 1_000;
  });
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
  return leastOf(enough, () => {
    const before = process.cpuUsage();
    const { length } = scanner.scan("settings.txt", text).matches;
    return process.cpuUsage(before).user / 1_000 - FOUND * length;
  });
}

function leastOf(enough: number, measure: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best > enough; tries++) best = Math.min(best, measure());
  return best;
}

function tell(what: string, { name }: Attack, cost: Cost | undefined): void {
  if (cost !== undefined) process.stdout.write(`${JSON.stringify({ what, attack: name, ...cost })}\n`);
}
