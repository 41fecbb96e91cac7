import { oneOf } from "../anchors/ahead.ts";
import { CharacterRuns } from "./character-runs.ts";
import type { Decoder } from "./decoded.ts";
import { placesOf } from "./places-of.ts";

/** What HTML calls the signs of ASCII (https://html.spec.whatwg.org/multipage/named-characters.html, 2026-11). */
const NAMES: ReadonlyMap<string, string> = new Map(
  `amp& apos' ast* bsol\\ colon: comma, commat@ dollar$ equals= excl! grave\` gt> Hat^ lbrace{ lbrack[ lcub{ lowbar_
   lpar( lsqb[ lt< num# percnt% period. plus+ quest? quot" rbrace} rbrack] rcub} rpar) rsqb] semi; sol/ UnderBar_
   verbar| vert|`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** What can be seen, and the ends of lines where a whole text is written with escapes. */
const HEX = "(?<$>[2-6][\\da-fA-F]|7[\\da-eA-E])";
const OCTAL = "0[4-7][0-7]|1[0-6][0-7]|17[0-6]";

/** Texts within texts have two backslashes. */
const ESCAPE = new RegExp(
  [
    `\\\\{1,2}(?:[xu]\\{0{0,4}${named(HEX, "braced")}\\}|u00${named(HEX, "unicode")}|x${named(HEX, "hex")})`,
    `\\\\(?<octal>${OCTAL})`,
    `&#[xX]0{0,4}${named(HEX, "entity")};`,
    "&#0{0,4}(?<decimal>3[2-9]|[4-9]\\d|1[01]\\d|12[0-6]);",
    `&(?<name>${[...NAMES.keys()].join("|")});`,
    "(?<slash>\\\\/)",
  ].join("|"),
  "y",
);

/** No escape is longer, in bytes. */
const SIGHT = { after: 32 };

const DIGIT = oneOf("0123456789");
const HEX_DIGIT = oneOf("0123456789abcdefABCDEF");
const SMALL_DIGIT = oneOf("01234567");

/** Characters that are written with their numbers or names: in strings of all languages, in JSON, in HTML. */
export const escapes: Decoder = {
  signs: [
    ...["\\x{", "\\u{", "&#x", "&#X"].map((text) => ({ text, ahead: SMALL_DIGIT })),
    ...[..."234567"].flatMap((digit) => [`\\u00${digit}`, { text: `\\x${digit}`, ahead: HEX_DIGIT }]),
    ...["04", "05", "06", "07", "10", "11", "12", "13", "14", "15", "16", "17"].map((digits) => ({
      text: `\\${digits}`,
      ahead: DIGIT,
    })),
    ...[..."03456789"].map((digit) => ({ text: `&#${digit}`, ahead: DIGIT })),
    { text: "&#1", ahead: oneOf("012") },
    ...[...NAMES.keys()].map((name) => `&${name};`),
  ],
  decode(source, signs) {
    const slashes = source.has("slash") ? placesOf(source.bytes, "\\/") : [];
    const places = [...signs, ...slashes].sort((a, b) => a - b);
    const runs = new CharacterRuns();
    let end = 0;
    for (const place of places) {
      if (place < end) continue;
      const start = place > end && source.bytes[place - 1] === 0x5c ? place - 1 : place;
      const tried = source.tryAt(ESCAPE, start, SIGHT);
      if (tried === undefined) continue;
      end = tried.end;
      runs.add(start, end, characterOf(tried.match.groups ?? {}));
    }
    return runs.parts();
  },
};

function named(group: string, name: string): string {
  return group.replace("$", name);
}

function characterOf(groups: Readonly<Record<string, string | undefined>>): number {
  const hex = groups.braced ?? groups.unicode ?? groups.hex ?? groups.entity;
  if (hex !== undefined) return Number.parseInt(hex, 16);
  if (groups.octal !== undefined) return Number.parseInt(groups.octal, 8);
  if (groups.decimal !== undefined) return Number.parseInt(groups.decimal, 10);
  return (NAMES.get(groups.name ?? "") ?? "/").charCodeAt(0);
}
