import type { SourceText } from "../texts/source-text.ts";
import { CharacterRuns } from "./character-runs.ts";
import { type Decoded, type Decoder, removed } from "./decoded.ts";
import { placesOf } from "./places-of.ts";

const AT_ONCE = /(?=\S)/y;
const INDENTED = /[ \t]{0,200}/y;

/** A backslash at the end of a line: the shell and Dockerfiles go on with the next one; YAML leaves out its spaces. */
export const continuations: Decoder = {
  signs: [],
  decode: (source) =>
    source.has("lineEnd")
      ? joinedLines(source, "\\", /\.ya?ml$/i.test(source.path) ? INDENTED : AT_ONCE)
      : [],
};

const CHARACTER = /=(?<hex>[2-6][\dA-F]|7[\dA-E])/g;

/** Mail (RFC 2045, 6.7): `=` at the end of a line goes on with the next one, and `=3D` is `=`. */
export const quotedPrintable: Decoder = {
  signs: ["quoted-printable", "Quoted-Printable", "QUOTED-PRINTABLE"],
  decode(source, places) {
    if (places.length === 0) return [];
    const runs = new CharacterRuns();
    for (const match of source.text.matchAll(CHARACTER))
      runs.add(match.index, match.index + 3, Number.parseInt(match.groups?.hex ?? "", 16));
    return [...runs.parts(), ...joinedLines(source, "=", AT_ONCE)];
  },
};

/** The ends of lines behind a sign, where a value goes on. */
function joinedLines(source: SourceText, sign: string, indent: RegExp): readonly Decoded[] {
  const { bytes } = source;
  return [`${sign}\n`, `${sign}\r\n`].flatMap((end) =>
    placesOf(bytes, end).flatMap((at) => {
      indent.lastIndex = at + end.length;
      const goesOn = isOfValue(bytes[at - 1]) && indent.test(source.text);
      return goesOn && isOfValue(bytes[indent.lastIndex]) ? [removed(at, indent.lastIndex)] : [];
    }),
  );
}

function isOfValue(byte = 0): boolean {
  return byte > 0x20 && byte < 0x7f && byte !== 0x5c;
}
