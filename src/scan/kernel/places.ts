/** Where the tables lie in the memory of the compiled code; kernel/memory.ts has the same numbers, and says what they are. */
export const PLACE = {
  written: 0x4000,
  kinds: 0x8000,
  alphabets: 0x8100,
  names: 0x8200,
  /** Of what is known of names and values. */
  namesEnd: 0x9204,
  runs: 0xa000,
  known: 0x1_0000,
  places: 0x3_0000,
  ahead: 0x3_8000,
  spellings: 0x4_0000,
  texts: 0x6_0000,
  letters: 0x8_0000,
  exact: 0xa_8000,
  loose: 0xb_0000,
  /** Of all tables for texts. */
  end: 0xb_8000,
  found: 0xc_0000,
  bytes: 0x10_0000,
} as const;
