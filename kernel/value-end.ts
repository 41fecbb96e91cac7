import { BACKSLASH } from "./ascii";
import { byteAt } from "./byte-at";

/** Where a value ends without a line end and the backslashes before its quote. */
export function endBefore(quote: i32): i32 {
  const byte = byteAt(quote - 1);
  let at = byteAt(quote - 2) === BACKSLASH && (byte === 0x6e || byte === 0x72) ? quote - 2 : quote;
  while (byteAt(at - 1) === BACKSLASH) at--;
  return at;
}
