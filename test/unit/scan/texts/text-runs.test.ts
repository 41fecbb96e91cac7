import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { TextRuns, textsIn } from "../../../../src/scan/texts/text-runs.ts";

const MEBIBYTE = 1024 * 1024;

test("a long run stays one, wherever the chunks end", () => {
  const narrow = "KEY=0123456789;".repeat(20_000);
  const wide = [...narrow].join("\0");
  for (const bytes of [narrow, wide, `\u0001${wide}`, `${narrow}\u0001${wide}`].map(latin1)) {
    const whole = new TextRuns();
    whole.add(bytes);
    const runs = new TextRuns();
    const taken: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += 70_001) {
      runs.add(bytes.subarray(at, at + 70_001));
      taken.push(runs.take());
    }
    taken.push(runs.end());
    const text = Buffer.concat(taken).toString("latin1");
    expect(text.split("\0").slice(1)).toEqual(whole.end().toString("latin1").split("\0").slice(1));
    expect(new Set(text.split("\0").slice(1))).toEqual(new Set([narrow]));
  }
});

test("a run ends where no text is", () => {
  const text = `${"a".repeat(70_000)}\u0001${"b".repeat(70_000)}\u0001short\u0001\n${"c".repeat(9)}`;
  const runs = new TextRuns();
  for (const character of [text.slice(0, 100_000), text.slice(100_000)]) runs.add(latin1(character));
  expect(runs.end().toString()).toBe(`\0${"a".repeat(70_000)}\0${"b".repeat(70_000)}\n\0${"c".repeat(9)}`);
});

test("a zero makes a binary file of one that has it in its first 4 MB", () => {
  const early = Buffer.alloc(5 * MEBIBYTE, "x");
  early[4 * MEBIBYTE - 1] = 0;
  const late = Buffer.alloc(5 * MEBIBYTE, "x");
  late[4 * MEBIBYTE] = 0;
  expect(textsIn(early)[0]?.length).toBe(5 * MEBIBYTE + 1);
  expect(textsIn(early)[0]?.charAt(0)).toBe("\0");
  expect(textsIn(late)[0]).toBe(late.toString("latin1"));
});

function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

test("the colors of a terminal end no run: both readings of a log that PowerShell wrote have the same values", () => {
  const color = String.fromCharCode(27);
  const line = `KEY=${color}[33mjdbc:${color}[0m`;
  expect(textsIn(Buffer.from(`\uFEFF${line}`, "utf16le"))).toEqual([line, `\0${line}`]);
});

// Pieces of text, and the beginnings and ends of such.
const pieces = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "B", "7", " ", "\t", "\u001b"), maxLength: 20 }),
  fc.string({ unit: fc.constantFrom("a\0", "b\0", "\t\0", "\0"), maxLength: 20 }),
  // Eight letters, two of which have another one between them.
  fc
    .nat(6)
    .map((at) => Array.from("abcdefgh", (letter, index) => letter + (index === at ? "x" : "\0")).join("")),
  fc.string({ unit: fc.constantFrom("\n", "\u0001", "\u0080", "\u00ff", "\0", "x"), maxLength: 6 }),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((found) => found.join(""));
const fillers = fc.constantFrom(
  "\u0001",
  "a",
  "a\0",
  "its_name\0and_that_of_another\0",
  "a\0n_old_name\0b\0",
);

// What is looked at together ends after 256 kB, and begins anew behind a run that goes on.
const lengths = fc.oneof(fc.nat(40), fc.integer({ min: 262_144 - 120, max: 262_144 + 280 }));

test("line feeds and runs of eight and more letters are text, also with zeros between them", () => {
  fc.assert(
    fc.property(texts, lengths, fillers, (text, length, filler) => {
      const bytes = latin1(filler.repeat(length).slice(0, length) + text);
      const runs = new TextRuns();
      runs.add(bytes);
      expect(runs.end().toString()).toBe(textOf(bytes.toString("latin1")));
      expect(new TextRuns().end(bytes).toString()).toBe(textOf(bytes.toString("latin1")));
    }),
  );
});

test("it is the same text wherever the chunks end, and whatever becomes of their memory", () => {
  const files = fc
    .tuple(texts, fillers, lengths, texts)
    .map(([before, filler, length, text]) => latin1(before + filler.repeat(length).slice(0, length) + text));
  const sizes = fc.array(fc.oneof(fc.nat(9), fc.nat(90), fc.nat(300_000)));
  fc.assert(
    fc.property(files, sizes, (bytes, chunks) => {
      const runs = new TextRuns();
      let [at, taken] = [0, ""];
      for (const size of [...chunks, bytes.length]) {
        const chunk = Buffer.from(bytes.subarray(at, at + size));
        runs.add(chunk);
        chunk.fill("x");
        taken += runs.take().toString();
        at += size;
      }
      expect(taken + runs.end().toString()).toBe(textOf(bytes.toString("latin1")));
    }),
  );
});

test("nothing but line feeds is text as well", () => {
  const runs = new TextRuns();
  runs.add(Buffer.alloc(300_000, "\n"));
  expect(runs.end().toString()).toBe("\n".repeat(300_000));
});

/** The same in plain words. */
function textOf(text: string): string {
  const letter = "[\\t\\r\\x1b -~]";
  const run = new RegExp(`\\n|${letter}{8,}|(?:${letter}\\0){7,}${letter}`, "g");
  return [...text.matchAll(run)]
    .map(([found]) => (found === "\n" ? found : `\0${found.replaceAll("\0", "")}`))
    .join("");
}
