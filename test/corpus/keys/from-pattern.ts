import { type Dice, letters } from "../dice.ts";

const PRINTABLE = `${letters.word}-`;
const CLASS_NAMES: Readonly<Record<string, string>> = { d: letters.digits, w: letters.word };

/** How often something is repeated where a pattern sets no end. */
const OPEN_END = 16;

/**
 * A text that matches a regular expression. Knows what our patterns use: literals, classes, groups, alternatives and
 * counts; boundaries and lookarounds stand for nothing.
 */
export function fromPattern(dice: Dice, pattern: RegExp): string {
  const reader = new Reader(pattern.source);
  const text = reader.alternatives(dice);
  if (!reader.done) throw new Error(`cannot read ${pattern}`);
  return text;
}

/** Reads a pattern from left to right, and throws the dice on its way. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#at >= this.#source.length;
  }

  /** One of the texts between the bars, up to a closing bracket or the end. */
  alternatives(dice: Dice): string {
    const options = [this.#sequence(dice)];
    while (this.#takes("|")) options.push(this.#sequence(dice));
    return dice.pick(options);
  }

  #sequence(dice: Dice): string {
    let text = "";
    while (!this.done && !"|)".includes(this.#peek())) text += this.#repeated(dice);
    return text;
  }

  /** An atom as often as its count says: read again for each time, so that each is another throw. */
  #repeated(dice: Dice): string {
    const start = this.#at;
    this.#atom(dice);
    const [least, most] = this.#count();
    const end = this.#at;
    let text = "";
    for (let left = dice.number(least, most); left > 0; left--) {
      this.#at = start;
      text += this.#atom(dice);
    }
    this.#at = end;
    return text;
  }

  #atom(dice: Dice): string {
    const sign = this.#next();
    if (sign === "[") return dice.pick([...this.#members()]);
    if (sign === "(") return this.#group(dice);
    if (sign === "\\") return this.#escaped(dice);
    return sign === "." ? dice.text(1, PRINTABLE) : sign;
  }

  #group(dice: Dice): string {
    const looksAround = this.#takes("?!") || this.#takes("?<!") || this.#takes("?=") || this.#takes("?<=");
    if (!looksAround) this.#takes("?:");
    const text = this.alternatives(dice);
    this.#takes(")");
    return looksAround ? "" : text;
  }

  #escaped(dice: Dice): string {
    const sign = this.#next();
    if (sign === "b") return "";
    const named = CLASS_NAMES[sign];
    return named === undefined ? sign : dice.text(1, named);
  }

  /** The members of a class; of one that says what is not in it, letters and digits. */
  #members(): string {
    const negated = this.#takes("^");
    let members = "";
    while (!this.#takes("]")) {
      const sign = this.#next();
      if (sign === "\\") {
        const name = this.#next();
        members += CLASS_NAMES[name] ?? (name === "s" ? "" : name);
      } else if (this.#peek() === "-" && this.#source[this.#at + 1] !== "]") {
        this.#at++;
        members += range(sign, this.#next());
      } else members += sign;
    }
    return negated ? letters.alnum : members;
  }

  #count(): readonly [least: number, most: number] {
    if (this.#takes("?")) return [0, 1];
    if (this.#takes("*")) return [0, OPEN_END];
    if (this.#takes("+")) return [OPEN_END / 2, 2 * OPEN_END];
    const [all, least = "1", comma, most = ""] =
      /^\{(\d+)(,?)(\d*)\}/.exec(this.#source.slice(this.#at)) ?? [];
    if (all === undefined) return [1, 1];
    this.#at += all.length;
    if (comma === "") return [Number(least), Number(least)];
    return [Number(least), most === "" ? Number(least) + OPEN_END : Number(most)];
  }

  #peek(): string {
    return this.#source[this.#at] ?? "";
  }

  #next(): string {
    const sign = this.#peek();
    if (sign === "") throw new Error(`the pattern ends too early: ${this.#source}`);
    this.#at++;
    return sign;
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}

function range(from: string, to: string): string {
  const first = from.charCodeAt(0);
  return String.fromCharCode(
    ...Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, index) => first + index),
  );
}
