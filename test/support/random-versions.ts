import { negatives, positives } from "../corpus/corpus.ts";
import { Dice } from "../corpus/dice.ts";
import type { Chance } from "../unit/chance.ts";

/** What a file is made of: texts with keys, texts without, and lines that say nothing. */
interface Parts {
  readonly keys: readonly string[];
  readonly others: readonly string[];
}

/** A version of a file. */
export interface RandomVersion {
  readonly path: string;
  readonly bytes: Buffer;
}

const PATHS: readonly [string, ...string[]] = [
  "src/twilio/send.ts",
  "lib/main.c",
  "config/.env",
  "deploy/secret.yaml",
  "data.json",
  "notebook.ipynb",
  "README.md",
  "scripts/run.sh",
];

/** A corpus whose keys are new with each seed. */
export function partsOf(seed: number): Parts {
  const dice = new Dice(`versions ${seed}`);
  return {
    keys: positives(dice, { perKind: 1, perNegative: 1 }).map(({ text }) => text),
    others: negatives(dice, { perKind: 1, perNegative: 3 }).map(({ text }) => text),
  };
}

/**
 * A file as people write it, version by version: texts come, go, move, are typed bit by bit, split over lines, encoded,
 * brought together and moved apart. At times it has another name for a while.
 */
export function* randomVersions(chance: Chance, parts: Parts, count: number): Generator<RandomVersion> {
  const writer = new Writer(chance, parts);
  let path = chance.pick(PATHS);
  for (let version = 0; version < count; version++) {
    if (chance.below(15) === 0) path = chance.pick(PATHS);
    yield { path, bytes: Buffer.from(writer.text, chance.below(40) === 0 ? "utf16le" : "utf8") };
    for (let edits = 1 + chance.below(3); edits > 0; edits--) writer.edit();
  }
}

/** So long a file may become, in characters. */
const LONGEST = 60_000;

class Writer {
  readonly #chance: Chance;
  readonly #parts: Parts;
  #text: string;
  /** What was taken out, and may come back. */
  #gone = "";
  /** What is being typed, and where. */
  #typed: { rest: string; at: number } | undefined;

  constructor(chance: Chance, parts: Parts) {
    this.#chance = chance;
    this.#parts = parts;
    this.#text = Array.from({ length: 3 + chance.below(12) }, () => this.#part()).join("\n");
  }

  get text(): string {
    return this.#text;
  }

  edit(): void {
    const typed = this.#typed;
    if (typed !== undefined) {
      const [next, rest] = cut(typed.rest, 1 + this.#chance.below(12));
      this.#insert(typed.at, next);
      this.#typed = rest === "" ? undefined : { rest, at: typed.at + next.length };
      if (this.#chance.below(4) > 0) return;
    }
    this.#chance.pick(EDITS)(this);
    if (this.#text.length > LONGEST) this.#text = this.#text.slice(0, LONGEST / 2);
  }

  static readonly add = (writer: Writer): void => {
    writer.#insert(writer.#lineStart(), `${writer.#part()}\n`);
  };

  static readonly type = (writer: Writer): void => {
    writer.#typed = { rest: `${writer.#chanceOf(writer.#parts.keys)}\n`, at: writer.#lineStart() };
  };

  static readonly remove = (writer: Writer): void => {
    writer.#gone = writer.#takeLines();
  };

  static readonly putBack = (writer: Writer): void => {
    writer.#insert(writer.#lineStart(), writer.#gone);
  };

  static readonly move = (writer: Writer): void => {
    const lines = writer.#takeLines();
    writer.#insert(writer.#lineStart(), lines);
  };

  static readonly splitLine = (writer: Writer): void => {
    const between = writer.#chance.pick(["\n", '" +\n  "', "\\\n", '"\n"', "\r\n", "\n\n\n\n", " "]);
    writer.#insert(writer.#place(), between);
  };

  static readonly change = (writer: Writer): void => {
    const at = writer.#place();
    const [before, after] = cut(writer.#text, at);
    const signs = writer.#chance.text(writer.#chance.below(3), "aZ09_-=+/\"' \n{}[],:\\%@.");
    writer.#text = before + signs + after.slice(writer.#chance.below(3));
  };

  static readonly moveApart = (writer: Writer): void => {
    const line = writer.#chance.pick(["\n", "// nothing\n", `${"lorem ipsum ".repeat(8)}\n`]);
    writer.#insert(writer.#lineStart(), line.repeat(1 + writer.#chance.below(12)));
  };

  static readonly encode = (writer: Writer): void => {
    const plain = Buffer.from(writer.#takeLines());
    const encoded = writer.#chance.pick([
      `data: ${plain.toString("base64")}`,
      `${plain.toString("base64").replaceAll(/.{76}/g, "$&\n")}`,
      `value = "${plain.toString("hex")}"`,
      JSON.stringify({ text: plain.toString() }),
      encodeURIComponent(plain.toString()),
    ]);
    writer.#insert(writer.#lineStart(), `${encoded}\n`);
  };

  static readonly changeEnds = (writer: Writer): void => {
    const text = writer.#text;
    writer.#text = text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text.replaceAll("\n", "\r\n");
  };

  static readonly makeOneLine = (writer: Writer): void => {
    writer.#insert(writer.#lineStart(), `${writer.#takeLines().replaceAll("\n", " ")}\n`);
  };

  #part(): string {
    const { keys, others } = this.#parts;
    return this.#chanceOf(this.#chance.below(4) === 0 ? keys : others);
  }

  #chanceOf(texts: readonly string[]): string {
    return texts[this.#chance.below(texts.length)] ?? "";
  }

  #place(): number {
    return this.#chance.below(this.#text.length + 1);
  }

  #lineStart(): number {
    return this.#text.lastIndexOf("\n", this.#place()) + 1;
  }

  #takeLines(): string {
    const start = this.#lineStart();
    let end = start;
    for (let lines = 1 + this.#chance.below(15); lines > 0 && end < this.#text.length; lines--) {
      const feed = this.#text.indexOf("\n", end);
      end = feed < 0 ? this.#text.length : feed + 1;
    }
    const taken = this.#text.slice(start, end);
    this.#text = this.#text.slice(0, start) + this.#text.slice(end);
    return taken;
  }

  #insert(at: number, text: string): void {
    const [before, after] = cut(this.#text, at);
    this.#text = before + text + after;
  }
}

const EDITS: readonly [(writer: Writer) => void, ...((writer: Writer) => void)[]] = [
  Writer.change,
  Writer.change,
  Writer.change,
  Writer.add,
  Writer.type,
  Writer.remove,
  Writer.putBack,
  Writer.move,
  Writer.splitLine,
  Writer.splitLine,
  Writer.moveApart,
  Writer.encode,
  Writer.makeOneLine,
  (writer) => {
    // Nothing of it stays as it was: once in a while is enough.
    if (writer.text.length % 5 === 0) Writer.changeEnds(writer);
    else Writer.change(writer);
  },
];

function cut(text: string, at: number): readonly [string, string] {
  return [text.slice(0, at), text.slice(at)];
}
