/** Values are no shorter, and no longer, in bytes; kernel/values.ts and kernel/quoted.ts have the same. */
export const SHORTEST = 8;
export const LONGEST = 512;
