import { BYTES, RUNS } from "./memory";

/** A run takes so many bytes: sixteen for which bytes it may have, how many of them it has, and where it begins. */
const SIZE: usize = 32;

/** By its lower four bits, the bytes of a run; here, by its upper four, the bit that they have to share. No key is beyond ASCII. */
const BY_HIGH = memory.data<u8>([1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0]);
const LOWER_FOUR = memory.data<u8>([0x0f]);

/** The first place before `to` where a head with so many runs stands; -1 where there is none. */
export function nextHead(from: i32, to: i32, runs: i32): i32 {
  for (let at = from; at < to; at += 32) {
    let heads: u32 = 0xffff_ffff;
    const end = RUNS + <usize>runs * SIZE;
    for (let run = RUNS; run < end && heads !== 0; run += SIZE) {
      const place = at + <i32>load<u8>(run, 17);
      heads &= beginnings(place, v128.load(run), <i32>load<u8>(run, 16));
    }
    if (heads === 0) continue;
    const first = at + <i32>ctz(heads);
    return first < to ? first : -1;
  }
  return -1;
}

/** A bit for each of 32 places from which on there are so many of such bytes. */
function beginnings(at: i32, allowed: v128, length: i32): u32 {
  let all = ~others(at, allowed) & 0xffff_ffff;
  if (length === 1) return <u32>all;
  all |= ~others(at + 32, allowed) << 32;
  let known = 1;
  for (; 2 * known <= length; known *= 2) all &= all >> known;
  return <u32>(all & (all >> (length - known)));
}

/** A bit for each of 32 bytes that is not allowed. */
function others(at: i32, allowed: v128): u64 {
  return <u64>(othersOfSixteen(at, allowed) | (othersOfSixteen(at + 16, allowed) << 16));
}

function othersOfSixteen(at: i32, allowed: v128): u32 {
  const bytes = v128.load(BYTES + <usize>at);
  const lowerFour = v128.load_splat<u8>(LOWER_FOUR);
  const shared = v128.and(
    i8x16.swizzle(allowed, v128.and(bytes, lowerFour)),
    i8x16.swizzle(v128.load(BY_HIGH), v128.and(i16x8.shr_u(bytes, 4), lowerFour)),
  );
  return <u32>i8x16.bitmask(i8x16.eq(shared, i8x16.splat(0)));
}
