import { END, isCostly, LOWER, MARK, SPLIT, UPPER } from "./costs";
import { isDrawn } from "./drawn";
import { BYTES, KINDS, WRITTEN } from "./memory";

/** A value begins behind it, and behind a prefix what is left of one. */
const BEFORE_VALUE: u32 = 32;
const BEFORE_REST: u32 = 64;

/** As what stands before the first character. */
const NOTHING: u32 = 0;

/** Two bits for each of three letters, the last one highest: two capitals and a small one. */
const CAPITALS_AND_SMALL: u32 = 0b10_10_01;

/** Of what stands behind a prefix. */
const SHORTEST_REST: i32 = 24;

/**
 * False where nothing that ends here and begins here, behind a `=`, a `%` or a prefix is random: src/values/randomness.ts
 * would say so, too. What it costs to write is told by each two characters, and never too low.
 */
export function mayBeRandom(start: i32, end: i32): bool {
  if (end - start < SHORTEST_REST && !holdsSign(start, end)) return isDrawn(start, end);
  let cost = END;
  let kinds: u32 = 0;
  let marks = 0;
  let cases: u32 = 0;
  let byte = <u32>load<u8>(BYTES - 1 + <usize>end);
  let kind = <u32>load<u8>(KINDS + byte);
  for (let at = end - 1; at >= start; at--) {
    const before = at > start ? <u32>load<u8>(BYTES - 1 + <usize>at) : NOTHING;
    cost += <i32>load<u8>(WRITTEN + ((before << 7) | byte));
    cases = (cases >> 2) | ((kind & (LOWER | UPPER)) << 4);
    if (cases === CAPITALS_AND_SMALL) cost += SPLIT;
    kinds |= kind;
    marks += <i32>((kind / MARK) & 1);
    byte = before;
    kind = <u32>load<u8>(KINDS + byte);
    if ((kind & BEFORE_VALUE) === 0 && ((kind & BEFORE_REST) === 0 || end - at < SHORTEST_REST)) continue;
    if (isCostly(cost, end - at, marks, kinds)) return true;
  }
  return false;
}

/** True where a value may begin, of what is no longer than two times sixteen bytes. */
function holdsSign(start: i32, end: i32): bool {
  const signs = signsIn(start) | (signsIn(start + 16) << 16);
  return (signs & ((1 << (end - start)) - 1)) !== 0;
}

function signsIn(at: i32): u32 {
  const bytes = v128.load(BYTES + <usize>at);
  const signs = v128.or(i8x16.eq(bytes, i8x16.splat(0x3d)), i8x16.eq(bytes, i8x16.splat(0x25)));
  return <u32>i8x16.bitmask(signs);
}
