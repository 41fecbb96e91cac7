import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";
import type { Span } from "../texts/source-text.ts";
import { foreignSyntax } from "./foreign-syntax.ts";

/** A larger program takes more than a second for a hostile megabyte: about 15 ns a step and character, measured 2026-11. */
const LARGEST_PROGRAM = 1000;

/** To compile a longer one only to say that it is too large takes up to 0.7 s and 250 MB (measured 2026-11-22). */
const LONGEST = 2000;

/** A match of a pattern; offsets count from the beginning of the text. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  /** By number, from 0, the whole match; undefined where a group took no part. */
  readonly groups: readonly (Span | undefined)[];
}

/**
 * A regular expression that people write into a file, run by RE2: its time grows with the text and never explodes,
 * whatever the expression is.
 */
export class LinearPattern {
  readonly source: string;
  readonly #compiled: RE2JS;

  private constructor(source: string, compiled: RE2JS) {
    this.source = source;
    this.#compiled = compiled;
  }

  /** The pattern, or why it cannot be used, in words that follow its place. They repeat nothing of it. */
  static compile(source: string): LinearPattern | string {
    if (source.length > LONGEST) return "is longer than 2,000 characters";
    try {
      const compiled = RE2JS.compile(source);
      if (compiled.programSize() > LARGEST_PROGRAM)
        return "is too large; please use fewer or smaller counted repeats";
      if (compiled.test("")) return "matches the empty text, so it would match everywhere";
      return new LinearPattern(source, compiled);
    } catch (error) {
      if (error instanceof RE2JSSyntaxException)
        return `is not a regular expression that RE2 knows: ${foreignSyntax(source) ?? error.error.replace(/[^\w ()[\]-]/gu, "")}`;
      if (error instanceof RE2JSException) return "is not a regular expression that RE2 knows";
      throw error;
    }
  }

  /** How many steps it may take at one character. */
  get size(): number {
    return this.#compiled.programSize();
  }

  get groupCount(): number {
    return this.#compiled.groupCount();
  }

  /** The number of a named group. */
  groupNamed(name: string): number | undefined {
    return this.#compiled.namedGroups()[name];
  }

  test(text: string): boolean {
    return this.#compiled.test(text);
  }

  /** The matches from one offset on, in order; what stands before it counts for `^` and `\b`. */
  *matches(text: string, from = 0): Generator<PatternMatch> {
    const matcher = this.#compiled.matcher(text);
    let isFound = matcher.find(from);
    while (isFound) {
      const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, group) => {
        const start = matcher.start(group);
        return start < 0 ? undefined : { start, end: matcher.end(group) };
      });
      yield { start: matcher.start(), end: matcher.end(), groups };
      isFound = matcher.find();
    }
  }
}
