/**
 * The signs of values, _+/=.~!?@#$%^*-, by the lower four bits of a byte: a bit for each of the upper four that make one
 * of them. The second table has that bit for the upper four.
 */
const SIGNS_BY_LOW = i8x16(4, 1, 0, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 3, 25, 11);
const SIGNS_BY_HIGH = i8x16(0, 0, 1, 2, 4, 8, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0);

/** A bit for each of sixteen bytes that is of the kind. */
export function lowerIn(bytes: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x61)), i8x16.splat(26)));
}

export function upperIn(bytes: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26)));
}

export function digitsIn(bytes: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10)));
}

export function signsIn(bytes: v128): u32 {
  const byLow = i8x16.swizzle(SIGNS_BY_LOW, v128.and(bytes, i8x16.splat(0x0f)));
  const byHigh = i8x16.swizzle(SIGNS_BY_HIGH, i8x16.shr_u(bytes, 4));
  return <u32>i8x16.bitmask(i8x16.ne(v128.and(byLow, byHigh), i8x16.splat(0)));
}

/** All of these, in the same way: letters, digits and signs. */
const VALUES_BY_LOW = i8x16(46, 63, 62, 63, 63, 63, 62, 62, 62, 62, 61, 21, 20, 23, 61, 31);
const VALUES_BY_HIGH = i8x16(0, 0, 1, 2, 4, 8, 16, 32, 0, 0, 0, 0, 0, 0, 0, 0);

export function valueCharactersIn(bytes: v128): u32 {
  const byLow = i8x16.swizzle(VALUES_BY_LOW, v128.and(bytes, i8x16.splat(0x0f)));
  const byHigh = i8x16.swizzle(VALUES_BY_HIGH, i8x16.shr_u(bytes, 4));
  return <u32>i8x16.bitmask(i8x16.ne(v128.and(byLow, byHigh), i8x16.splat(0)));
}
