import { type Decoded, type Decoder, removed } from "./decoded.ts";

const ESCAPE = String.fromCharCode(27);

/** How logs and programs write the escape character. */
const WRITTEN = ["\\u001b", "\\u001B", "\\x1b", "\\x1B", "\\033", "\\e"];

const COLOR = new RegExp(`(?:${ESCAPE}|\\\\(?:u001[bB]|x1[bB]|033|e))\\[[\\d;]{0,20}[mK]`, "y");

/** Colors of terminals stand in logs, before, within and behind values. */
export const terminalColors: Decoder = {
  signs: [..."0123456789;mK"].map((next) => `${ESCAPE}[${next}`).concat(WRITTEN.map((text) => `${text}[`)),
  decode(source, places) {
    const found: Decoded[] = [];
    for (const place of places) {
      COLOR.lastIndex = place;
      if (COLOR.test(source.text)) found.push(removed(place, COLOR.lastIndex));
    }
    return found;
  },
};
