import { type CharacterKind, kindOf, kinds } from "./character-kinds.ts";
import { EMPTY_WORD, hashOn, isCommonWord } from "./common-words.ts";
import { Foretelling } from "./foretold.ts";
import { firstLetterCosts, nextLetterCosts } from "./letter-pairs.ts";

/** All costs are thirds of a bit, as in the table of letter pairs; estimated, and tried against names of real projects. */
const COMMON_WORD = 26;
const COMMON_NUMBER = 20;
const DIGIT = 10;
const LONG_NUMBER_DIGIT = 12;
const FORETOLD = 4;

/** What follows what: the row is the kind before, the column the kind after. Words in one case hold no other kind. */
const CHANGE = [
  // lower upper digit mark foreign
  [0, 6, 9, 2, 0],
  [1, 1, 9, 2, 0],
  [12, 12, 0, 2, 0],
  [2, 4, 5, 6, 0],
  [0, 0, 0, 0, 0],
].flat();

/** How surprising it is that a word ends after so many letters. */
const LETTER_ENDS = 14;
const WORD_ENDS = Uint8Array.of(0, LETTER_ENDS, 9, 5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4);

/** The marks that stand in names and paths cost little, the others more, as in `mark` of no name. */
const MARKS = marksOf({ "-_./": 5, " :": 9, ",@=": 13 }, 21);

const FOREIGN = 3;

/** Powers of two, ports, years, and the like. */
const COMMON_NUMBERS = numbersOf();

/**
 * What it costs a person to have written a text, in bits: little for words and what else is expected in names, much
 * for what nobody would think of.
 */
export function writtenBits(text: string): number {
  const cost = new WrittenCost();
  const foretelling = new Foretelling(text);
  for (let index = 0; index < text.length; index++) {
    cost.take(text.charCodeAt(index), foretelling.isForetold(index));
  }
  return cost.end() / 3;
}

class WrittenCost {
  #total = 0;
  #kind: CharacterKind = kinds.mark;
  #before = 0;
  /** The word at hand: how many letters, what they cost, and their hash; the same of a number, with its value. */
  #length = 0;
  #cost = 0;
  #hash = EMPTY_WORD;
  #value = 0;

  take(code: number, foretold: boolean): void {
    const kind = kindOf(code);
    const previous = this.#kind;
    if (kind > kinds.upper) {
      if (kind !== previous) this.#endPart();
    } else if (previous > kinds.upper) this.#endPart();
    else if (kind === kinds.upper && previous === kinds.lower) this.#endPart();
    else if (kind === kinds.lower && previous === kinds.upper && this.#length > 1) this.#splitCapitals();
    this.#kind = kind;
    const change = CHANGE[5 * previous + kind] ?? 0;
    this.#total += this.#length === 0 || kind > kinds.digit ? change : 0;
    this.#add(kind, code, foretold);
    this.#before = code;
  }

  end(): number {
    this.#endPart();
    return this.#total;
  }

  #add(kind: CharacterKind, code: number, foretold: boolean): void {
    if (kind <= kinds.upper) this.#addLetter((code | 32) - 97, foretold);
    else if (kind === kinds.digit) this.#addDigit(code - 48, foretold);
    else this.#total += foretold ? FORETOLD : (MARKS[code] ?? FOREIGN);
  }

  #addLetter(letter: number, foretold: boolean): void {
    const before = (this.#before | 32) - 97;
    const cost = this.#length === 0 ? firstLetterCosts[letter] : nextLetterCosts[26 * before + letter];
    this.#cost += foretold ? FORETOLD : (cost ?? 0);
    this.#hash = hashOn(this.#hash, letter + 97);
    this.#length++;
  }

  #addDigit(digit: number, foretold: boolean): void {
    this.#cost += foretold ? FORETOLD : this.#length < 4 ? DIGIT : LONG_NUMBER_DIGIT;
    this.#value = 10 * this.#value + digit;
    this.#length++;
  }

  /** In `HTTPServer` the last capital begins the next word. */
  #splitCapitals(): void {
    const first = (this.#before | 32) - 97;
    this.#length--;
    this.#endPart();
    this.#total += 4;
    this.#addLetter(first, false);
  }

  #endPart(): void {
    if (this.#length > 0) {
      if (this.#kind === kinds.digit) {
        this.#total += COMMON_NUMBERS[this.#value] === 1 ? Math.min(this.#cost, COMMON_NUMBER) : this.#cost;
      } else {
        const cost = this.#cost + (WORD_ENDS[Math.min(this.#length, 15)] ?? 0);
        this.#total += cost > COMMON_WORD && isCommonWord(this.#hash) ? COMMON_WORD : cost;
      }
    }
    this.#length = 0;
    this.#cost = 0;
    this.#hash = EMPTY_WORD;
    this.#value = 0;
  }
}

/**
 * What a visible character costs at most behind one of a kind, in thirds of a bit: the word before it may end there, and be
 * of one letter. For a letter that goes on with a word that is {@link mostInWord}.
 */
export function mostBehind(previous: CharacterKind, code: number): number {
  const kind = kindOf(code);
  const end = previous <= kinds.upper && kind > previous ? LETTER_ENDS : 0;
  const change = CHANGE[5 * previous + kind] ?? 0;
  if (kind === kinds.digit) return end + change + LONG_NUMBER_DIGIT;
  const cost = kind > kinds.digit ? MARKS[code] : firstLetterCosts[(code | 32) - 97];
  return end + change + Math.max(FORETOLD, cost ?? FOREIGN);
}

/** What a letter costs at most behind another one in a word; as {@link nextLetterCosts}. */
export const mostInWord: Uint8Array = nextLetterCosts.map((cost) => Math.max(FORETOLD, cost));

function marksOf(costs: Readonly<Record<string, number>>, others: number): Uint8Array {
  const made = new Uint8Array(127).fill(others);
  for (const [marks, cost] of Object.entries(costs)) {
    for (const mark of marks) made[mark.charCodeAt(0)] = cost;
  }
  return made;
}

function numbersOf(): Uint8Array {
  const made = new Uint8Array(10_000);
  for (let power = 1; power < 10_000; power *= 2) made[power] = 1;
  for (let year = 1990; year <= 2040; year++) made[year] = 1;
  for (let hundred = 100; hundred < 10_000; hundred += 100) made[hundred] = 1;
  for (const known of [404, 443, 720, 1080, 1433, 3306, 5432, 5672, 6379, 8080, 8443, 8601, 8859, 9090])
    made[known] = 1;
  return made;
}
