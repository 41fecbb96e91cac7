import type { Decoded, Decoder } from "./decoded.ts";
import { isPrintable } from "./printable.ts";

/** UTF-16 within another encoding: a zero behind each character. */
export const wide: Decoder = {
  signs: [],
  decode(source) {
    if (!source.has("control")) return [];
    const { bytes } = source;
    const found: Decoded[] = [];
    let at = bytes.indexOf(0);
    while (at >= 0) {
      const start = at - 1;
      let end = start;
      while (end >= 0 && bytes[end + 1] === 0 && isPrintable(bytes[end] ?? 0)) end += 2;
      if (end - start >= 16)
        found.push({
          start,
          end,
          bytes: bytes.subarray(start, end).filter((_, index) => index % 2 === 0),
          width: 2,
          size: 1,
        });
      at = bytes.indexOf(0, Math.max(at, end) + 1);
    }
    return found;
  },
};
