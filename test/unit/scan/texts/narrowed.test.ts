import { expect, test } from "@jest/globals";
import { findAgain } from "../../../../src/cli/find-again.ts";
import { randomText } from "../../../../src/formats/sample.ts";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { narrowed } from "../../../../src/scan/texts/narrowed.ts";
import { inFile } from "../../../../src/scan/texts/pieces.ts";

const scanner = createScanner(catalogue);
const makeKey = catalogue.find(({ id }) => id === "huggingface")?.formats[0]?.samples.key ?? (() => "");
const LINE = "const total = price * amount; // of the \u6F22\u{1F511}\u00e4 order\n";

/** Keys far from each other and near, in long and in short lines. */
function aText(): Buffer {
  const far = LINE.repeat(12_000);
  const long = LINE.replace("\n", " ").repeat(300);
  return Buffer.from(
    [makeKey(), far, makeKey(), `${makeKey()} ${makeKey()}`, far, long, makeKey(), long, far, makeKey()].join(
      "\n",
    ),
  );
}

test("around the places of keys there is everything that decides on them, and not much more", () => {
  const bytes = aText();
  const found = scanner.scan("a.ts", bytes).matches;
  expect(found).toHaveLength(6);
  const parts = narrowed(
    bytes,
    found.map(({ start }) => start),
    scanner.reach,
  );
  expect(parts).toHaveLength(4);
  expect(parts.reduce((sum, part) => sum + part.bytes.length, 0)).toBeLessThan(0.75 * bytes.length);
  const again = parts.flatMap((part) =>
    scanner.scan("a.ts", part.bytes).matches.flatMap((match) => inFile(part, match) ?? []),
  );
  expect(again.map(({ start, end }) => ({ start, end }))).toEqual(
    found.map(({ start, end }) => ({ start, end })),
  );
});

test("keys of a piece are found again by their places; those of its neighbors are left to them", () => {
  const bytes = aText();
  const found = scanner.scan("a.ts", bytes).matches;
  const [, second, , , fifth] = found;
  if (second === undefined || fifth === undefined) throw new Error("there are six keys");
  const piece = { bytes, start: { line: 101, column: 1 }, from: moved(second.start), to: moved(fifth.start) };
  const { found: again } = findAgain(scanner, {
    path: "a.ts",
    piece,
    starts: found.map(({ start }) => start),
  });
  expect(again.map(({ start }) => start)).toEqual(found.slice(1, 4).map(({ start }) => moved(start)));
});

test("where no key is found at a place, the whole piece is looked at", () => {
  const bytes = Buffer.from(`${randomText(12, "abc")}\n${makeKey()}\n`);
  const start = { line: 1, column: 1 };
  const { found: again } = findAgain(scanner, {
    path: "",
    piece: { bytes, start, from: start },
    starts: [start],
  });
  expect(again.map((placed) => placed.start)).toEqual([{ line: 2, column: 1 }]);
});

function moved({ line, column }: { readonly line: number; readonly column: number }) {
  return { line: line + 100, column };
}
