import { BYTES } from "./memory";

/** Where the line feed stands that has so many others before it, from a place on; `end` where it comes first. */
export function lineEnd(from: i32, lines: i32, end: i32): i32 {
  for (let at = from; at < end; at += 16) {
    let feeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(BYTES + <usize>at), i8x16.splat(0x0a)));
    const count = <i32>popcnt(feeds);
    if (count > lines) {
      for (; lines > 0; lines--) feeds &= feeds - 1;
      return min(end, at + <i32>ctz(feeds));
    }
    lines -= count;
  }
  return end;
}
