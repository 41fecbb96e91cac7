import { inspect } from "node:util";

/** Why a secret's value is needed. Every use names its reason, so that the list stays short and reviewable. */
export type RevealPurpose = "fingerprint" | "verification" | "search";

/** At most this many characters of a key are ever shown, and never more than a quarter of it. */
const MASK_LIMIT = 8;

/** The first half of a character that does not fit. */
const HALF = /[\ud800-\udbff]$/u;

/**
 * The value of a leaked key. It lives for one scan or one check, prints as a mask wherever it is printed, and
 * cannot be serialized; `reveal` is the only way out.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the named purpose only. */
  reveal(_purpose: RevealPurpose): string {
    return this.#value;
  }

  /** Of a value of several lines the longest one, by which it is looked for; of others the value itself. */
  longestLine(_purpose: RevealPurpose): string {
    const lines = this.#value.split(/\r?\n/u);
    return lines.reduce((longest, line) => (line.length > longest.length ? line : longest), "");
  }

  /** The first characters and an ellipsis: enough for its owner to recognize the key, useless to others. */
  get mask(): string {
    const shown = Math.min(MASK_LIMIT, Math.floor(this.#value.length / 4));
    return `${this.#value.slice(0, shown).replace(HALF, "")}…`;
  }

  /** A text with the mask in place of the value: people put keys into the names of files, too. */
  hideIn(text: string): string {
    return text.replaceAll(this.#value, () => this.mask);
  }

  /** True for a part of the other, or all of it. */
  isWithin(other: Secret): boolean {
    return other.#value.includes(this.#value);
  }

  /** True when one of the two is a part of the other. */
  overlaps(other: Secret): boolean {
    return this.isWithin(other) || other.isWithin(this);
  }

  toString(): string {
    return this.mask;
  }

  toJSON(): string {
    return this.mask;
  }

  [inspect.custom](): string {
    return `Secret(${this.mask})`;
  }
}
