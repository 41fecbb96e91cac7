import { CharacterRuns } from "./character-runs.ts";
import type { Decoder } from "./decoded.ts";
import { hexDigit } from "./hex-digit.ts";

const PERCENT = 0x25;

/** Percent-encoding in URLs and forms. A space stays as it is: no key has one. */
export const percent: Decoder = {
  signs: [],
  decode(source) {
    if (!source.has("percent")) return [];
    const { bytes } = source;
    const runs = new CharacterRuns();
    let at = bytes.indexOf(PERCENT);
    while (at >= 0) {
      const byte = hexDigit(bytes[at + 1]) * 16 + hexDigit(bytes[at + 2]);
      const isCharacter = byte > 0x20 && byte < 0x7f;
      if (isCharacter) runs.add(at, at + 3, byte);
      const next = at + (isCharacter ? 3 : 1);
      at = bytes[next] === PERCENT ? next : bytes.indexOf(PERCENT, next);
    }
    return runs.parts();
  },
};
