import { oneOf } from "../anchors/ahead.ts";
import { type Decoded, type Decoder, removed } from "./decoded.ts";
import { placesOf } from "./places-of.ts";

const ESCAPE = String.fromCharCode(27);

/** How logs and programs write the escape character. */
const WRITTEN = ["\\u001b", "\\u001B", "\\x1b", "\\x1B", "\\033"];

const COLOR = new RegExp(`(?:${ESCAPE}|\\\\(?:u001[bB]|x1[bB]|033|e))\\[[\\d;]{0,20}[mK]`, "y");

/** Colors of terminals stand in logs, before, within and behind values. */
export const terminalColors: Decoder = {
  signs: [...WRITTEN.map((text) => `${text}[`), { text: "\\e[", ahead: oneOf("0123456789;m") }],
  decode(source, signs) {
    const escapes = source.has("control") ? placesOf(source.bytes, ESCAPE) : [];
    const places = [...signs, ...escapes].sort((a, b) => a - b);
    const found: Decoded[] = [];
    for (const place of places) {
      const tried = source.tryAt(COLOR, place, { after: 64 });
      if (tried !== undefined) found.push(removed(place, tried.end));
    }
    return found;
  },
};
