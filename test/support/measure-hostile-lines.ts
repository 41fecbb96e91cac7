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

/** Arithmetic that proves a key, as of one whose public half is part of it, may take as long as telling of it. */
const PROVEN = 0.1;

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
    const text = hostileText(attack, LENGTH.long, keyword);
    const long = costOf(whole, { text, enough: MOST.catalogue });
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
function costOfFormat(scanner: Scanner, attack: Attack, format: TokenFormat): Cost | undefined {
  const lineOf = (length: number) => hostileText(attack, length, `${format.keywords[0] ?? ""}=`);
  const first = costOf(scanner, { text: lineOf(LENGTH.first), enough: HARMLESS });
  if (first <= HARMLESS) return undefined;
  const proof = () => costOfProof(format);
  const long = costOf(scanner, { text: lineOf(LENGTH.long), enough: MOST.format, proof });
  return long <= MOST.format ? undefined : { first, long };
}

interface Line {
  readonly text: Buffer;
  /** So many milliseconds are good enough: no further try is made. */
  readonly enough: number;
  /** What it takes to prove one key of it. */
  readonly proof?: () => number;
}

/** The least of some tries, without what findings cost. */
function costOf(scanner: Scanner, { text, enough, proof = () => 0 }: Line): number {
  return leastOf(enough, () => {
    const before = process.cpuUsage();
    const { length } = scanner.scan("settings.txt", text).matches;
    const cost = process.cpuUsage(before).user / 1_000 - FOUND * length;
    return cost <= enough ? cost : cost - length * proof();
  });
}

/** Measured beside the line itself, when the machine is as busy; nothing that takes longer than it may. */
function costOfProof({ samples, isGenuine }: TokenFormat): number {
  const [sample] = samples.match();
  const before = process.cpuUsage();
  for (let times = 0; times < 1_000; times++) isGenuine?.(sample?.secret ?? "");
  return Math.min(NOISE * PROVEN, process.cpuUsage(before).user / 1_000 / 1_000);
}

function leastOf(enough: number, measure: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best > enough; tries++) best = Math.min(best, measure());
  return best;
}

function tell(what: string, { name }: Attack, cost: Cost | undefined): void {
  if (cost !== undefined) process.stdout.write(`${JSON.stringify({ what, attack: name, ...cost })}\n`);
}
