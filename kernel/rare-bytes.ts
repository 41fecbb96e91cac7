import { BYTES } from "./memory";

/**
 * Which bytes there are that are rare in texts: 1 for a zero, 2 for an escape, 4 for a percent sign, 8 for a backslash
 * before a slash or the end of a line.
 */
export function rareBytes(size: i32): u32 {
  let zeros: u32 = 0;
  let escapes = i8x16.splat(0);
  let percents = i8x16.splat(0);
  let backslashes = i8x16.splat(0);
  for (let at = 0; at < size; at += 16) {
    const bytes = v128.load(BYTES + <usize>at);
    const following = v128.load(BYTES + <usize>at, 1);
    const ends = v128.or(i8x16.eq(following, i8x16.splat(0x0a)), i8x16.eq(following, i8x16.splat(0x0d)));
    const goesOn = v128.or(ends, i8x16.eq(following, i8x16.splat(0x2f)));
    // The zeros behind the bytes do not count.
    zeros |= <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0))) & ((1 << min(16, size - at)) - 1);
    escapes = v128.or(escapes, i8x16.eq(bytes, i8x16.splat(0x1b)));
    percents = v128.or(percents, i8x16.eq(bytes, i8x16.splat(0x25)));
    backslashes = v128.or(backslashes, v128.and(i8x16.eq(bytes, i8x16.splat(0x5c)), goesOn));
  }
  return (
    <u32>(zeros !== 0) |
    ((<u32>v128.any_true(escapes)) << 1) |
    ((<u32>v128.any_true(percents)) << 2) |
    ((<u32>v128.any_true(backslashes)) << 3)
  );
}
