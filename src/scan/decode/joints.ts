import { leadingTo, oneOf } from "../anchors/ahead.ts";
import type { SourceText } from "../texts/source-text.ts";
import { type Decoded, type Decoder, removed } from "./decoded.ts";

const QUOTES = [`"`, `'`, "`"];

/** What joins two literals: JavaScript and most others, PHP, Lua, Basic, Elixir, Haskell, SQL, D, OCaml. */
const OPERATORS = ["+", "++", ".", "..", "&", "<>", "||", "~", "^"];

const OPERATOR = OPERATORS.map((text) => text.replace(/[+.^|]/g, "\\$&"))
  .sort((a, b) => b.length - a.length)
  .join("|");

const SPACE = "[ \\t]{0,40}";

/** The end of a line, perhaps with a mark that it goes on, or with a comment. */
const BREAK = `(?:[\\\\_]|(?://|#|--)[^\\r\\n]{0,100})?(?<break>\\r?\\n)[ \\t]{0,200}`;

/** From the closing quote of one literal to the opening quote of the next. */
const JOINT = new RegExp(
  `["'\`]${SPACE}(?<first>${OPERATOR})?${SPACE}(?:${BREAK}(?<second>${OPERATOR})?${SPACE})?(?:[bBrRuUfFL@]{1,2}(?=["'\`]))?["'\`]`,
  "y",
);

/** Where literals that stand side by side are one. */
const ADJACENT = /(?:^|\.(?:[chm]|cc|cpp|cxx|hh|hpp|hxx|ino|cu|mm|pyw?|pyi|rb|d|awk))$/i;

/** Where nothing is put together. */
const DATA = /\.(?:json|jsonl|ndjson|geojson|ipynb|lock|map|svg|xml|html?|css|csv|tsv|po|snap)$/i;

/** What values have that are written between quotes: all but brackets, commas, semicolons and spaces; and the same by byte. */
const CHARACTERS = Array.from({ length: 0x7f }, (_, byte) => String.fromCharCode(byte))
  .filter((text) => text > " " && !/["'`()[\]{}<>,;]/.test(text))
  .join("");
const OF_VALUES = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(CHARACTERS.includes(String.fromCharCode(byte))),
);
const OF_VALUE = oneOf(CHARACTERS);

/** What goes on behind the end of a line and spaces: an operator, what may stand before a quote, or the quote. */
const FIRST = `+.&<|~^bBrRuUfFL@${QUOTES.join("")}`;
const BEHIND_BREAK = leadingTo(FIRST, " \t");

/** What may follow the first of those, where it is no quote; `>` ends an operator. */
const AT_LAST = oneOf(` \t>${FIRST}`);

/** What follows an operator. */
const BEHIND_OPERATOR = oneOf(` \\\n\r${QUOTES.join("")}`);

/** No joint is longer, in bytes. */
const LONGEST = 512;

/** How far on both sides the value is looked at, and how long its pieces are together. */
const REACH = 64;
const SHORTEST = 16;

/** String literals that are put together to one, in a line or over several. */
export const joints: Decoder = {
  // Of three characters only where they are rare: the finder is slower with those.
  signs: QUOTES.flatMap((quote) => [
    ...OPERATORS.map((text) => ({ text: `${quote} ${text}`, ahead: BEHIND_OPERATOR })),
    ...["", ...OPERATORS].flatMap((text) =>
      QUOTES.flatMap((next) => [`${quote}${text}${next}`, `${quote}${text} ${next}`])
        .filter((sign) => sign.length > 2)
        .map((sign) => ({ text: sign, ahead: OF_VALUE })),
    ),
    ...[" \\", ...OPERATORS.filter((text) => text !== ".")].flatMap((text) => [
      { text: `${quote}${text}\n`, ahead: BEHIND_BREAK },
      { text: `${quote}${text}\r`, ahead: oneOf("\n") },
    ]),
    // Closing quotes at the ends of lines.
    ...Array.from(` \t${FIRST}`, (next) => ({
      text: `${quote}\n${next}`,
      ahead: " \t".includes(next) ? BEHIND_BREAK : QUOTES.includes(next) ? OF_VALUE : AT_LAST,
    })),
    { text: `${quote}\r\n`, ahead: BEHIND_BREAK },
  ]),
  decode(source, places) {
    if (DATA.test(source.path)) return [];
    const found: Decoded[] = [];
    let chain = new Chain();
    for (const place of places) {
      if (place < chain.end) continue;
      const begin = valueBefore(source.bytes, place, chain.end);
      const end = begin === place ? undefined : jointAt(source, place);
      if (end === undefined) continue;
      if (begin !== chain.end) {
        for (const joint of chain.worth(source)) found.push(joint);
        chain = new Chain();
      }
      chain.add(begin, place, end);
    }
    return [...found, ...chain.worth(source)];
  },
};

function jointAt(source: SourceText, place: number): number | undefined {
  const tried = source.tryAt(JOINT, place, { after: LONGEST });
  if (tried === undefined) return undefined;
  const { first, second } = tried.match.groups ?? {};
  if (first === undefined && second === undefined && !ADJACENT.test(source.path)) return undefined;
  return isOfValue(source.bytes[tried.end] ?? 0) ? tried.end : undefined;
}

/** Joints with nothing but pieces of one value between them. */
class Chain {
  #length = 0;
  readonly #joints: Decoded[] = [];
  end = 0;

  add(begin: number, start: number, end: number): void {
    this.#length += start - begin;
    this.#joints.push(removed(start, end));
    this.end = end;
  }

  /** The joints, if what they join is long enough to be a key. */
  worth({ bytes }: SourceText): readonly Decoded[] {
    if (this.#joints.length === 0) return [];
    return this.#length + valueBehind(bytes, this.end) - this.end < SHORTEST ? [] : this.#joints;
  }
}

/** Where the piece of a value begins that ends here. */
function valueBefore(bytes: Uint8Array, end: number, least: number): number {
  let at = end;
  const most = Math.max(least, end - REACH);
  while (at > most && isOfValue(bytes[at - 1] ?? 0)) at--;
  return at;
}

function valueBehind(bytes: Uint8Array, start: number): number {
  let at = start;
  const most = Math.min(bytes.length, start + REACH);
  while (at < most && isOfValue(bytes[at] ?? 0)) at++;
  return at;
}

function isOfValue(byte: number): boolean {
  return OF_VALUES[byte] === 1;
}
