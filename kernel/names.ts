import { DIGIT, LOWER, UPPER } from "./costs";
import { BYTES, FOUND, KINDS, NAMES } from "./memory";

/** Words are not looked at farther before and behind a place. */
const REACH: i32 = 40;

/** Of hashing by Fowler, Noll and Vo, and of Fibonacci hashing. */
const EMPTY: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;
const MIX: u32 = 0x9e37_79b1;
const NAMES_SHIFT: u32 = 22;
const NAMES_MASK: u32 = 0x3ff;

/** So many letters at least stand before the noun of a joined word: `dbpassword`. */
const BEFORE_NOUN: i32 = 2;

/** Keeps those of the places at {@link FOUND} that stand in what may be the name of a secret, or right before. Answers how many. */
export function keepNames(count: u32): u32 {
  let kept: usize = FOUND;
  for (let index: u32 = 0; index < count; index++) {
    const at = load<i32>(FOUND + ((<usize>index) << 2));
    store<i32>(kept, at);
    kept += (<usize>isInName(at)) << 2;
  }
  return <u32>((kept - FOUND) >> 2);
}

/** True where one of the words that the letters and digits here are made of names a secret. */
function isInName(at: i32): bool {
  const first = at + (kindOf(at) === 0 ? 1 : 0);
  const least = max(0, at - REACH);
  let start = first;
  while (start > least && kindOf(start - 1) !== 0) start--;
  let end = first;
  while (end < at + REACH && kindOf(end) !== 0) end++;
  for (let word = start; word < end; ) {
    const behind = endOfWord(word, end);
    if (namesSecret(word, behind)) return true;
    word = behind;
  }
  return false;
}

function kindOf(at: i32): u32 {
  return <u32>load<u8>(KINDS + <usize>load<u8>(BYTES + <usize>at)) & (LOWER | UPPER | DIGIT);
}

/** Of capitals, of letters behind one capital or none, or of digits: `HTTP`, `Server` and `2` in `HTTPServer2`. */
function endOfWord(start: i32, end: i32): i32 {
  const kind = kindOf(start);
  let at = start + 1;
  while (at < end && kindOf(at) === kind) at++;
  if (kind !== UPPER || at === end || kindOf(at) !== LOWER) return at;
  if (at > start + 1) return at - 1;
  while (at < end && kindOf(at) === LOWER) at++;
  return at;
}

/** True for a word that is known, or ends with a noun that is; src/scan/kernel/value-tables.ts makes the same hash. */
function namesSecret(start: i32, end: i32): bool {
  const nouns = load<u32>(NAMES);
  let hash = EMPTY;
  for (let at = end - 1; at >= start; at--) {
    hash = (hash ^ (<u32>load<u8>(BYTES + <usize>at) | 0x20)) * PRIME;
    const mayBeNoun = ((nouns >> (end - at)) & 1) !== 0 && at - start >= BEFORE_NOUN;
    if (mayBeNoun && isKnown(hash | 1)) return true;
  }
  return isKnown(hash & ~1);
}

function isKnown(hash: u32): bool {
  let place = (hash * MIX) >> NAMES_SHIFT;
  let known = knownAt(place);
  while (known !== hash && known !== 0) {
    place = (place + 1) & NAMES_MASK;
    known = knownAt(place);
  }
  return known === hash;
}

function knownAt(place: u32): u32 {
  return load<u32>(NAMES + ((<usize>place) << 2), 4);
}
