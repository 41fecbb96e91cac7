// Where things lie in memory. src/scan/kernel/places.ts has the same numbers, for it makes the tables.

/** By the byte before, and in the lower seven bits a byte: what it costs at most to write it, in thirds of a bit. */
export const WRITTEN: usize = 0x4000;
/**
 * By byte: 1 for small letters, 2 for capitals, 4 for digits, 8 for letters behind f, 16 for all else; and 32 for what ends
 * a name before a value, 64 for what ends a prefix.
 */
export const KINDS: usize = 0x8000;
/** By the sum of the first four of them: what it costs at least to draw one character, in thirds of a bit, four bytes each. */
export const ALPHABETS: usize = 0x8100;
/** A bit for each length that the nouns of joined words have, and behind it a hash table of them and of the words themselves. */
export const NAMES: usize = 0x8200;

/** Four bytes for each kind of quotes, plain and escaped: up to where texts in them were looked at. */
export const LOOKED: usize = 0x9800;

/** What all keys of a format begin with, see kernel/heads.ts. */
export const RUNS: usize = 0xa000;

/** One bit for each window of four characters that a text has, folded. */
export const KNOWN: usize = 0x1_0000;
/** Eight bytes for each place of a hash table: three characters, and where their spellings begin and end. */
export const PLACES: usize = 0x3_0000;
/** Tables of 256 bytes for what may stand behind a text: whether a byte passes, is a sign, or neither. */
export const AHEAD: usize = 0x3_8000;
/**
 * Eight bytes for each spelling: its window, folded or, where letter case counts, as it is written; and four times the number
 * of its text, plus 1 where that has three characters, plus 2 where its letter case counts.
 */
export const SPELLINGS: usize = 0x4_0000;
/**
 * Eight bytes for each text. The first four are one number: in 17 bits where its letters are, in seven which of the tables
 * is for what stands behind it, and in eight how many bytes of a key stand before it. The others: how many letters it has,
 * how many bytes have to pass behind it, where its window begins, and the sum of {@link EXACT_TEXT} and its like.
 */
export const TEXTS: usize = 0x6_0000;
/** Of a text: letter case counts; a sign has to follow; no key begins behind a letter or digit. */
export const EXACT_TEXT: u32 = 1;
export const LEADS_TO_SIGN: u32 = 2;
export const ALONE: u32 = 4;
/** The letters of all texts. */
export const LETTERS: usize = 0x8_0000;
/** One bit for each window of a text whose letter case counts, as it is written in seven bits; and of the others, folded. */
export const EXACT: usize = 0xa_8000;
export const LOOSE: usize = 0xb_0000;

/** Places of one step that may have a text, two bytes each. */
export const NOTED: usize = 0xb_8000;
/** Answers: pairs of four bytes each. */
export const FOUND: usize = 0xc_0000;
/** Read with the first bytes, and of no meaning. */
export const BEFORE: usize = 0xf_fff0;
/** What is looked at; spaces behind it. */
export const BYTES: usize = 0x10_0000;
