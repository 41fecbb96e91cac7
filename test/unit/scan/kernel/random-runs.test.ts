import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { isPossible, valueAt } from "../../../../src/scan/general/assigned-value.ts";
import { kernel } from "../../../../src/scan/kernel/kernel.ts";
import { SourceText, type Span } from "../../../../src/scan/texts/source-text.ts";
import { kindOf, kinds } from "../../../../src/values/character-kinds.ts";
import { leastBits } from "../../../../src/values/drawn-cost.ts";
import { randomness } from "../../../../src/values/randomness.ts";
import { mostBehind, mostInWord } from "../../../../src/values/written-cost.ts";

/** The compiled code takes texts in parts of this size. */
const PART = 0x4_0000;

/** Where something may stand: at the beginning, or around the border of two parts. */
const places = fc.oneof(
  fc.integer({ min: 2, max: 40 }),
  fc.integer({ min: PART - 80, max: PART + 20 }),
  fc.constant(2 * PART - 30),
);

/** Words and what is drawn: some of them cost a little more to write than to draw, or a little less. */
const part = fc.oneof(
  fc.constantFrom(
    "key",
    "Object",
    "get",
    "TTLNow",
    "12",
    "the",
    "sha256",
    "_",
    "-",
    ".",
    "=",
    "tioning=",
    "tioning%",
    "of_to_",
  ),
  fc.string({ unit: fc.constantFrom(..."abcdeqtxzABCDEQTXZ0279"), minLength: 1, maxLength: 5 }),
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), maxLength: 30 }),
);
const run = fc.array(part, { minLength: 2, maxLength: 7 }).map((parts) => parts.join(""));
const between = fc.constantFrom(..." \n('\"`,|:\\\x01\u00e9", "7|", '"', ":-", '\\"', "//", '\\r"', " -U ");
const texts = fc
  .array(fc.tuple(run, between), { minLength: 20, maxLength: 40 })
  .map((some) => some.flat().join(""));

/** Something between spaces, so far into a text that it stands anywhere in one part or in two. */
function placed(text: string, place: number): Buffer {
  return Buffer.from(`${" ".repeat(place)}${text} end`, "latin1");
}

function whole(bytes: Buffer): Span {
  return { start: 0, end: bytes.length };
}

test.each([
  ["kX7mQ2vT", ["kX7mQ2vT"]],
  ["kX7mQ2v", []],
  ["kx7mq2vt", []],
  ['key = "kx7mq2vt9zq4" ', ["kx7mq2vt9zq4"]],
  ["kx7mq2vt9zq4,kX7mQ2vT zq4kx7mq2vt9", ["kx7mq2vt9zq4", "kX7mQ2vT", "zq4kx7mq2vt9"]],
  ["kxqzvjwqxkzjqv", []],
  ["Object.keys", []],
  ["createSecretKey2", []],
  ["2026-11-22T08-30-00", []],
  ["KEY=x9_-+/.~!@#$%^*y", ["KEY=x9_-+/.~!@#$%^*y"]],
  ["the_name_of_it=kx7mq2vt9zq4", ["the_name_of_it=kx7mq2vt9zq4"]],
  ["tioning=kX7mQ2vTz", ["tioning=kX7mQ2vTz"]],
  ["tioning%kX7mQ2vTz", ["tioning%kX7mQ2vTz"]],
  ["theOther=the_name_of_it", []],
  [`of_to_the_a_and_${"7c0e".repeat(6)}`, [`of_to_the_a_and_${"7c0e".repeat(6)}`]],
  ["kX7(mQ2vT)", []],
  ["kX7mQ2\u00e9vT", []],
])("%j has %j", (text, runs) => {
  const bytes = Buffer.from(`  ${text}`);
  const found = kernel.randomRuns(bytes, whole(bytes));
  expect(found.map(({ start, end }) => bytes.toString("utf8", start, end))).toEqual(runs);
});

test("what is outside a span does not count", () => {
  const bytes = Buffer.from("  kx7mq2vt9zq4kx7mq2");
  expect(kernel.randomRuns(bytes, { start: 4, end: 18 })).toEqual([{ start: 4, end: 18 }]);
  expect(kernel.randomRuns(bytes, { start: 4, end: 11 })).toEqual([]);
});

test("runs may go on behind a span, so far", () => {
  const bytes = Buffer.from("  (kx7mq2vt9zq4bh 9zq4kx7mq2vt)");
  const found = (end: number, rest: number) => kernel.randomRuns(bytes, { start: 2, end }, rest);
  expect(found(4, 100)).toEqual([{ start: 3, end: 17 }]);
  expect(found(4, 11)).toEqual([{ start: 3, end: 15 }]);
  expect(found(4, 6)).toEqual([]);
  expect(found(19, 100)).toEqual([
    { start: 3, end: 17 },
    { start: 18, end: 30 },
  ]);
});

test("they are those that change often enough and are not too cheap to write", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 40 }), fc.nat(6), (text, place, cut) => {
      const bytes = placed(text, place);
      const span = { start: 2, end: bytes.length - cut };
      const runs = variedRuns(bytes.toString("latin1"), span);
      expect(kernel.randomRuns(bytes, span)).toEqual(
        runs.filter((run) => mayHoldValue(bytes.toString("latin1", 0, span.end), run, span.end)),
      );
    }),
  );
});

test("all random values are in them, wherever they stand", () => {
  fc.assert(
    fc.property(texts, places, fc.nat(80), fc.nat(50), (text, place, before, rest) => {
      const bytes = placed(text, place);
      const span = { start: Math.max(0, place - before), end: Math.max(place, bytes.length - before) };
      const last = Math.min(bytes.length, span.end + rest);
      const runs = variedRuns(bytes.toString("latin1", 0, last), { start: span.start, end: last });
      const found = kernel.randomRuns(bytes, span, rest);
      const begun = runs.filter(({ start }) => start < span.end);
      expect(begun).toEqual(expect.arrayContaining([...found]));
      expect(found).toEqual(expect.arrayContaining(begun.filter((run) => holdsRandom(bytes, run))));
    }),
    { numRuns: 40 },
  );
});

test("they may be longer than what is looked at together", () => {
  const bytes = Buffer.from(`x ${"k7".repeat(PART)} ${"b".repeat(PART)}${"k7".repeat(PART)}`);
  expect(kernel.randomRuns(bytes, whole(bytes))).toEqual(variedRuns(bytes.toString("latin1"), whole(bytes)));
});

function holdsRandom(bytes: Buffer, run: Span): boolean {
  const source = new SourceText("", bytes);
  const value = valueAt(source, run);
  return isPossible(bytes, value) && randomness(source.text.slice(value.start, value.end)) >= 0.6;
}

function variedRuns(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[\w+/=.~!?@#$%^*-]+/g)]
    .filter(({ 0: run }) => run.length >= 8 && (/\d/.test(run) ? 6 : 4) * changesIn(run) >= run.length)
    .map(({ 0: run, index }) => ({ start: start + index, end: start + index + run.length }));
}

function changesIn(run: string): number {
  const written = run
    .replace(/[a-z]/g, "a")
    .replace(/[A-Z]/g, "A")
    .replace(/\d/g, "1")
    .replace(/[^aA1]/g, "-");
  return written.length - 1 - (written.match(/(.)(?=\1)/g) ?? []).length;
}

/** Of what is in one part: the run, or the quoted text that begins with it; true where more than that would have to be seen. */
function mayHoldValue(text: string, { start, end }: Span, last: number): boolean {
  const before = text.slice(0, start);
  if (end - start > 500 || /\d\|$/.test(before) || (before.endsWith(":") && text[start] === "-")) return true;
  const quote = /["'`]$/.exec(before)?.[0];
  // What stands at the end of a part is not seen.
  if (quote !== undefined && (end === last || text[end] !== quote)) {
    const rest = /^[^\s\x80-\xff]*/.exec(text.slice(end))?.[0] ?? "";
    const length = rest.includes(quote) ? rest.indexOf(quote) : rest.length;
    if (end + length >= last - 2 || end + length - start > 500) return true;
    if (rest.includes(quote) && mayGoOn(text, start, end + length)) return true;
    if (
      rest.includes(quote) &&
      mayBeRandom(
        text
          .slice(start, end + length)
          .replace(/\\[nr]$/, "")
          .replace(/\\+$/, ""),
      )
    )
      return true;
  }
  return mayBeRandom(text.slice(start, end));
}

/** The quote may stand for itself: behind a backslash, twice, or between two parts of a shell's. */
function mayGoOn(text: string, start: number, end: number): boolean {
  const quote = text.charAt(end);
  if (text[start - 2] === "\\" || text[start - 2] === quote) return false;
  return text[end - 1] === "\\" || text[end + 1] === quote || text[end + 1] === "\\";
}

/** True where something that ends here could be drawn by what it costs: from its beginning, behind a `=` or a prefix. */
function mayBeRandom(text: string): boolean {
  return Array.from(text, (_, at) => text.slice(at)).some((value, at) => {
    const before = at > 0 ? text.charAt(at - 1) : "=";
    if (!/[=%]/.test(before) && (value.length < 24 || !/[-_A-Z]/.test(before))) return false;
    if (value.length < 12 && !/(?=.*[a-z])(?=.*[A-Z])(?=.*[^A-Za-z])^.{8}/s.test(value)) return false;
    return mostThirds(text, at) >= leastThirds(value) + 33;
  });
}

/** What it costs at most to write what begins in a text at a place. */
function mostThirds(text: string, at: number): number {
  const splits = text.slice(at).match(/[A-Z](?=[A-Z][a-z])/g) ?? [];
  const costs = Array.from(text.slice(at), (_, index) => mostThirdsAt(text, at + index));
  return costs.reduce((sum, cost) => sum + cost, 14 + 44 * splits.length);
}

function mostThirdsAt(text: string, at: number): number {
  const [code, before] = [text.charCodeAt(at), at > 0 ? text.charCodeAt(at - 1) : MARK];
  if (code < 0x20 || code > 0x7e) return 255;
  const [kind, previous] = [kindOf(code), kindOf(before)];
  const behind = mostBehind(previous === kinds.foreign ? kinds.mark : previous, code);
  if (kind > kinds.upper || previous > kinds.upper || kind > previous) return behind;
  const next = mostInWord[26 * ((before | 32) - 97) + (code | 32) - 97] ?? 0;
  return kind === previous ? next : Math.max(next, behind);
}

const MARK = "_".charCodeAt(0);

/** What it costs at least to draw it. */
function leastThirds(value: string): number {
  const count = (pattern: RegExp) => value.match(pattern)?.length ?? 0;
  const marks = count(/[^A-Za-z\d]/g);
  const each = leastBits({
    lower: count(/[a-z]/g),
    upper: count(/[A-Z]/g),
    digits: count(/\d/g),
    beyondHex: count(/[g-z]/gi),
  });
  if (8 * marks > value.length) return value.length * Math.min(18, 3 * each + 1.2);
  return (value.length - marks) * 3 * each + 9 * marks;
}
