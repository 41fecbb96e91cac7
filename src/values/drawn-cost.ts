import { kindOf, kinds } from "./character-kinds.ts";

/** Bits, beyond those of its characters, for an alphabet that generators seldom draw from. */
const RARE = { digits: 22, oneCaseLetters: 5, letters: 3, passwords: 4 } as const;

/** Bits of one of the marks that stand between drawn parts, as in `KEY-AAAA-BBBB`. */
const BETWEEN = 3;

/** How many different marks a password generator has to choose from, at least. */
const PASSWORD_MARKS = 20;

/** How many letters and digits a text holds. */
interface Plain {
  readonly lower: number;
  readonly upper: number;
  readonly digits: number;
  /** Letters after f. */
  readonly beyondHex: number;
}

/** How many of each kind it holds. */
interface Census extends Plain {
  /** `+`, `/`, `-`, `_`: one pair of them belongs to each base64 alphabet. */
  readonly base64Marks: number;
  readonly otherMarks: number;
}

/** The bits that a random generator needs for a text of its kind: each character costs the same in its alphabet. */
export function drawnBits(text: string): number {
  const census = censusOf(text);
  const { lower, upper, digits, base64Marks, otherMarks } = census;
  const plain = lower + upper + digits;
  const marks = base64Marks + otherMarks;
  const { size, rare } = plainAlphabet(census);
  const apart = rare + plain * Math.log2(size) + marks * BETWEEN + (marks > 0 ? BETWEEN : 0);
  const asBase64 = otherMarks > 0 ? Number.POSITIVE_INFINITY : 6 * text.length;
  const asPassword = RARE.passwords + text.length * Math.log2(size + PASSWORD_MARKS);
  if (marks === 0) return apart;
  return Math.min(8 * marks <= text.length ? apart : Number.POSITIVE_INFINITY, asBase64, asPassword);
}

/** What one character of an alphabet costs at least, in bits; by the kinds of letters and digits that a text has. */
export function leastBits(kinds: Plain): number {
  return Math.log2(plainAlphabet(kinds).size);
}

function plainAlphabet({ lower, upper, digits, beyondHex }: Plain): { size: number; rare: number } {
  const bothCases = lower > 0 && upper > 0;
  if (digits > 0 && beyondHex === 0 && !bothCases) {
    return lower + upper > 0 ? { size: 16, rare: 0 } : { size: 10, rare: RARE.digits };
  }
  if (digits > 0) return { size: bothCases ? 62 : 36, rare: 0 };
  return bothCases ? { size: 52, rare: RARE.letters } : { size: 26, rare: RARE.oneCaseLetters };
}

function censusOf(text: string): Census {
  const counts = [0, 0, 0, 0, 0];
  let beyondHex = 0;
  let base64Marks = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind <= kinds.upper && (code & 31) > 6) beyondHex++;
    if (kind === kinds.mark && (code === 43 || code === 45 || code === 47 || code === 95)) base64Marks++;
  }
  const [lower = 0, upper = 0, digits = 0, marks = 0, foreign = 0] = counts;
  return { lower, upper, digits, beyondHex, base64Marks, otherMarks: marks + foreign - base64Marks };
}
