import { CharacterRuns } from "./character-runs.ts";
import type { Decoder } from "./decoded.ts";

const BACKSLASH = 0x5c;
const ESCAPED: ReadonlySet<number> = new Set(Buffer.from(":=#!"));

/**
 * Files of Java properties: what writes them puts a backslash before these signs, wherever they stand in a value, as in
 * `https\://` (docs.oracle.com, java.util.Properties.store, read 2026-11-22).
 */
export const properties: Decoder = {
  signs: [],
  decode(source) {
    if (!isProperties(source.path)) return [];
    const { bytes } = source;
    const runs = new CharacterRuns();
    for (let at = bytes.indexOf(BACKSLASH); at >= 0; at = bytes.indexOf(BACKSLASH, at + 2)) {
      const sign = bytes[at + 1] ?? 0;
      if (ESCAPED.has(sign)) runs.add(at, at + 2, sign);
    }
    return runs.parts();
  },
};

/** True for a file of Java properties: a survey does not look for what its backslashes stand before. */
export function isProperties(path: string): boolean {
  return path.toLowerCase().endsWith(".properties");
}
