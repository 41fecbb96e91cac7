import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import type { Match } from "../../../../src/scan/match.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { piecesOf } from "../../../../src/scan/texts/file-pieces.ts";
import { inFile } from "../../../../src/scan/texts/pieces.ts";
import { negatives, positives } from "../../../corpus/corpus.ts";
import { Dice } from "../../../corpus/dice.ts";
import { Chance } from "../../chance.ts";

const scanner = createScanner(catalogue);

/** Less than the scanner's reach, but more than these texts need: so there are more pieces. */
const MARGIN = 30_000;

const SIZE = 40_000;

/** Files of the corpus as one, shuffled: keys of all formats and what looks like them. */
const text = mixture(new Chance(7));

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16 in the other order", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ["not UTF-8", Buffer.from(`\u00ff${text}`, "latin1")],
  ["binary", Buffer.from(`\0\0${text.replaceAll("\n", "\0\u0001\n")}`)],
  ["one line", Buffer.from(text.replaceAll("\n", " \u00e4 "))],
  ["binary with one endless run", Buffer.from(`\0${text.replaceAll(/[^\x20-\x7e]/g, " ")}`)],
])("a file that is %s gives in pieces what it gives whole", async (_, bytes) => {
  const whole = scanner.scan("notes.txt", bytes).matches.map(told);
  expect(whole.length).toBeGreaterThan(100);
  expect(bytes.length).toBeGreaterThan(2 * (SIZE + 2 * MARGIN));
  expect((await inPieces(bytes, new Chance(11))).sort()).toEqual([...whole].sort());
});

test.each(["\n", " "])(
  "keys and the words near them count on both sides of every cut, with %j between",
  async (end) => {
    const own = createScanner(catalogue.filter(({ id }) => id === "datadog" || id === "huggingface"));
    const makeKey = catalogue.find(({ id }) => id === "huggingface")?.formats[0]?.samples.key ?? (() => "");
    const signs = "\u6F22\u{1F511}".repeat(40);
    const paragraphs = Array.from({ length: 400 }, () =>
      ["datadog", signs, signs, `  api_key: ${randomText(32, alphabets.hex)}`, signs, makeKey(), ""].join(
        end,
      ),
    );
    const bytes = Buffer.from(paragraphs.join(signs));
    const found: string[] = [];
    for await (const piece of piecesOf([bytes], { margin: 4_500, size: 5_003 })) {
      found.push(
        ...own
          .scan("", piece.bytes)
          .matches.flatMap((match) => inFile(piece, match) ?? [])
          .map(told),
      );
    }
    expect(found).toEqual(own.scan("", bytes).matches.map(told));
    expect(found).toHaveLength(800);
  },
);

test("a file that is small or empty is one piece", async () => {
  const [bytes, chance] = [Buffer.from(text.slice(0, 5_000)), new Chance(3)];
  expect(await inPieces(bytes, chance)).toEqual(scanner.scan("notes.txt", bytes).matches.map(told));
  expect(await inPieces(Buffer.alloc(0), chance)).toEqual([]);
});

test("no more than a piece and what is around it is looked at, and everything is", async () => {
  const lengths: number[] = [];
  const given = chunks(Buffer.from(text), new Chance(5));
  for await (const { bytes } of piecesOf(given, { margin: 1_000, size: 20_000 })) lengths.push(bytes.length);
  expect(Math.max(...lengths)).toBeLessThan(20_000 + 2 * 1_000 + 100);
  expect(lengths.length).toBeGreaterThan(Buffer.byteLength(text) / 25_000);
});

test("the reach of a scanner is longer than any key", () => {
  const formats = catalogue.flatMap((provider) => provider.formats);
  const longest = formats.map(({ pattern }) => {
    const repeats = [...pattern.source.matchAll(/\{(?:\d+,)?(?<most>\d+)\}/g)];
    return repeats.reduce((sum, { groups }) => sum + Number(groups?.most), 0);
  });
  expect(Math.max(...longest)).toBeGreaterThan(16_000);
  expect(Math.max(...longest)).toBeLessThan(scanner.reach / 2);
});

async function inPieces(bytes: Buffer, chance: Chance): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of piecesOf(chunks(bytes, chance), {
    margin: MARGIN,
    size: SIZE,
    lead: scanner.lead,
  })) {
    const matches = scanner.scan("notes.txt", piece.bytes).matches;
    found.push(...matches.flatMap((match) => inFile(piece, match) ?? []).map(told));
  }
  return found;
}

function* chunks(bytes: Buffer, chance: Chance): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + chance.below(200_000);
    yield bytes.subarray(at, end);
    at = end;
  }
}

function told({ formatId, confidence, secret, variable, keyId, start, end }: Match): string {
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return [place, formatId, confidence, variable, keyId, secret.reveal("fingerprint")].join(" ");
}

function mixture(chance: Chance): string {
  const dice = new Dice("pieces");
  const size = { perKind: 1, perNegative: 1 };
  const texts = [...positives(dice, size), ...negatives(dice, size)].map(({ text }) => text);
  return texts
    .map((text) => ({ text, at: chance.below(2 ** 30) }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join("\u00e4\u{1F511} \n");
}
