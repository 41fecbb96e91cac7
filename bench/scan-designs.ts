import type { Provider } from "../src/providers/provider.ts";

/** Reads a text and tells how many keys it found. */
export type CountKeys = (text: string) => number;

const CHUNK = { whole: 64 * 1024, near: 10 * 1024 };

/** Design A of docs/performance.md: every expression over every chunk of 64 kB. */
export function everyRule(catalogue: readonly Provider[]): CountKeys {
  const patterns = patternsOf(catalogue).map(({ pattern }) => pattern);
  return (text) => {
    let found = 0;
    for (const chunk of chunks(text, CHUNK.whole)) {
      for (const pattern of patterns) for (const _ of chunk.matchAll(pattern)) found++;
    }
    return found;
  };
}

/** Design B, the way of the scanners in Go: the keywords in lower case say which expressions see a chunk. */
export function keywordsFirst(catalogue: readonly Provider[]): CountKeys {
  const rules = patternsOf(catalogue);
  const words = new Map<string, number[]>();
  for (const [number, { keywords }] of rules.entries()) {
    for (const word of keywords) words.set(word, [...(words.get(word) ?? []), number]);
  }
  const search = new WordSearch([...words.keys()]);
  const numbers = [...words.values()];
  return (text) => {
    let found = 0;
    for (const chunk of chunks(text, CHUNK.near)) {
      const hit = new Set<number>();
      search.find(chunk.toLowerCase(), (word) => {
        for (const number of numbers[word] ?? []) hit.add(number);
      });
      for (const number of hit) {
        for (const _ of chunk.matchAll(rules[number]?.pattern ?? /(?!)/g)) found++;
      }
    }
    return found;
  };
}

function patternsOf(catalogue: readonly Provider[]) {
  return catalogue.flatMap(({ formats }) =>
    formats
      .filter(({ context }) => context?.by !== "general")
      .map(({ pattern, keywords }) => ({
        pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, "")}g`),
        keywords: keywords
          .flatMap((word) => [word, word.replaceAll("_", "")])
          .map((word) => word.toLowerCase()),
      })),
  );
}

function* chunks(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const LETTERS = 128;

/** Aho and Corasick's automaton over ASCII: all words in one pass, a step for each character. */
class WordSearch {
  readonly #next: Int32Array[] = [new Int32Array(LETTERS)];
  readonly #words: number[][] = [[]];

  constructor(words: readonly string[]) {
    for (const [number, word] of words.entries()) this.#add(word, number);
    this.#link();
  }

  find(text: string, onWord: (word: number) => void): void {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = code < LETTERS ? (this.#next[state]?.[code] ?? 0) : 0;
      for (const word of this.#words[state] ?? []) onWord(word);
    }
  }

  #add(word: string, number: number): void {
    let state = 0;
    for (const letter of word) {
      const row = this.#next[state];
      if (row === undefined) return;
      const code = letter.charCodeAt(0) % LETTERS;
      if (row[code] === 0) {
        row[code] = this.#next.push(new Int32Array(LETTERS)) - 1;
        this.#words.push([]);
      }
      state = row[code] ?? 0;
    }
    this.#words[state]?.push(number);
  }

  /** Where a word goes on no further, the longest end of it that begins another word does. */
  #link(): void {
    const queue = [...(this.#next[0] ?? [])]
      .filter((state) => state > 0)
      .map((state) => ({ state, back: 0 }));
    for (const { state, back } of queue) {
      this.#words[state]?.push(...(this.#words[back] ?? []));
      const [row, other] = [this.#next[state], this.#next[back]];
      if (row === undefined || other === undefined) continue;
      for (let code = 0; code < LETTERS; code++) {
        const [own, elsewhere] = [row[code] ?? 0, other[code] ?? 0];
        if (own > 0) queue.push({ state: own, back: elsewhere });
        else row[code] = elsewhere;
      }
    }
  }
}
