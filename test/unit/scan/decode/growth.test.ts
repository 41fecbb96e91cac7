import { expect, test } from "@jest/globals";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import { encodedParts } from "../../../../src/scan/decode/parts.ts";
import { Reading } from "../../../../src/scan/decode/reading.ts";
import { rulesOf } from "../../../../src/scan/rules/rules.ts";
import { SourceText } from "../../../../src/scan/texts/source-text.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

/** What somebody would write who wants the scan to take forever. */
const hostile: Readonly<Record<string, string>> = {
  percent: "%41",
  "percent of percent": "%2525",
  base64: base64("password=key"),
  "lines of base64": `${base64("a".repeat(57))}\n`,
  hex: "6162",
  joints: `"a"+`,
  "joints at ends of lines": `"abcdefgh1"\n`,
  quotes: `"`,
  "quotes and spaces": `"${" ".repeat(40)}`,
  "escapes of one kind": "\\x41",
  "escapes of all kinds": "\\x41\\u0041\\101&#65;&amp;%41",
  backslashes: "\\",
  "a list of bytes": "0x41,",
  "a list that begins again and again": "[0x41,",
  "a list of characters": "{'a',",
  "joined lists": "['a','b'].join('')",
  "the ends of joined lists": "].join('')",
  "the beginnings of joined lists": "''.join(['a',",
  "continued lines": "a\\\n",
  colors: "\u001b[1m",
  "far apart": `%41${" ".repeat(300)}`,
  "far apart, in short lines": `%41${"\n".repeat(300)}`,
};

/** How much is read, besides the text itself. */
function cost(text: string): number {
  const source = new SourceText("a.py", Buffer.from(text));
  const { finder, anchors } = rulesOf(catalogue);
  const places = new Map<number, number[]>();
  finder.find(source.bytes, (position, index) => {
    const decoder = anchors[index]?.decoder;
    if (decoder !== undefined) places.set(decoder, [...(places.get(decoder) ?? []).slice(-1e5), position]);
  });
  return Reading.of(source, encodedParts(source, places)).source.bytes.length;
}

test.each(Object.entries(hostile))("%s: what is read is no longer than the text", (_, piece) => {
  const text = piece.repeat(2_000 / Math.min(40, piece.length));
  expect(cost(text)).toBeLessThan(1.1 * text.length + 100);
});
