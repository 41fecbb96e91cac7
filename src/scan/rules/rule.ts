import { type Anchor, anchorOf } from "../../formats/shape-anchor.ts";
import { lengthOf } from "../../formats/shape-pattern.ts";
import type { TokenFormat } from "../../formats/token-format.ts";
import type { Provider } from "../../providers/provider.ts";
import { aheadOf } from "../anchors/ahead.ts";
import type { AnchorText } from "../anchors/anchor-text.ts";
import { type HeadRuns, headRuns } from "../kernel/head-runs.ts";
import { headOf, type Stretch, stretchOf } from "../texts/stretch.ts";
import { wordsPattern } from "./provider-words.ts";

/** Where a format says nothing else. */
const REACH = { before: 512, after: 23_000 };

/** The words of a provider that are names of keys themselves: `routing_key`. */
const NAME_OF_KEY = /(?:key|token|secret|password|pat|sid|license)$/;

/** With what a word may go on, in bytes. */
const LONGEST_WORD = 32;

/** In a keyword whose letter case counts. */
const CAPITAL = /[A-Z]/;

/**
 * How a format is looked for. `sticky`: its text stands at one distance from the beginning of the key, so the pattern is
 * tried there and nowhere else. `window`: the pattern looks at what is around the text. `keyed`: the provider's words say
 * where values may stand. `general`: every name of a secret does.
 */
type Way = "sticky" | "window" | "keyed" | "general";

/** A format, ready to be looked for. Its expressions are made when they are first needed: a file needs few of them. */
export class Rule {
  readonly provider: Provider;
  readonly format: TokenFormat;
  readonly way: Way;
  /** The texts by which it is found. */
  readonly texts: readonly AnchorText[];
  /** The texts near which values stand that no name introduces. */
  readonly places: readonly AnchorText[];
  readonly before: number;
  readonly after: number;
  #pattern: RegExp | undefined;
  #words: RegExp | undefined;
  #keyWords: RegExp | undefined;
  #not: RegExp | undefined;
  #head: readonly Uint8Array[] | undefined;
  #headRuns: HeadRuns | undefined;
  #stretch: Stretch | undefined;

  constructor(provider: Provider, format: TokenFormat) {
    const { context, reach = REACH, keywords } = format;
    const anchor = fixedAnchor(format);
    this.provider = provider;
    this.format = format;
    this.way = wayOf(format, anchor);
    this.before = anchor?.before.max ?? (this.way === "sticky" ? 0 : reach.before);
    this.after = reach.after;
    const ahead = aheadOf(format, anchor?.rest);
    const around = { ahead, before: this.before, alone: format.alone === true };
    const texts = anchor?.texts ?? (context === undefined ? keywords : keywords.flatMap(joined));
    this.texts = texts.map((text) => ({
      text,
      exact: anchor !== undefined || CAPITAL.test(text),
      ...(this.way === "sticky" ? around : {}),
    }));
    this.places = (context?.places ?? []).map((text) => ({ text: inBytes(text), exact: false }));
  }

  /** Sticky for the way of this name, global for the others. */
  get pattern(): RegExp {
    this.#pattern ??= withFlag(this.format.pattern, this.way === "sticky" ? "y" : "g");
    return this.#pattern;
  }

  /** The provider's words. */
  get words(): RegExp {
    this.#words ??= wordsPattern(this.format.keywords, this.format.context?.goesOn);
    return this.#words;
  }

  /** False where what stands there goes on to another word than the provider's. */
  isWordAt(bytes: Buffer, position: number): boolean {
    if (this.format.context?.goesOn === undefined) return true;
    return this.words.test(bytes.toString("latin1", position, position + LONGEST_WORD));
  }

  /** Those of the provider's words that are names of keys; matches nothing where there are none. */
  get keyWords(): RegExp {
    this.#keyWords ??= wordsPattern(this.format.keywords.filter((word) => NAME_OF_KEY.test(word)));
    return this.#keyWords;
  }

  /** Words that speak against the format; matches nothing where there are none. */
  get not(): RegExp {
    this.#not ??= wordsPattern(this.format.context?.not ?? []);
    return this.#not;
  }

  /** What may stand at the first places of every key. */
  get head(): readonly Uint8Array[] {
    this.#head ??= this.format.shape === undefined ? [] : headOf(this.format.shape);
    return this.#head;
  }

  /** The same for compiled code. */
  get headRuns(): HeadRuns {
    this.#headRuns ??= headRuns(this.head);
    return this.#headRuns;
  }

  /** The length of the longest key. */
  get longest(): number {
    const { shape } = this.format;
    return shape === undefined ? Number.POSITIVE_INFINITY : lengthOf(shape.parts).max;
  }

  /** What every key has somewhere. */
  get stretch(): Stretch {
    this.#stretch ??= stretchOf(this.format);
    return this.#stretch;
  }

  /** How many characters of every key are known beforehand: of two formats that fit, the more special one wins. */
  get known(): number {
    const parts = this.format.shape?.parts ?? [];
    const lengths = parts.flatMap((part) => {
      if (part.kind === "text") return part.text.length;
      return part.kind === "either" ? Math.min(...part.texts.map((text) => text.length)) : [];
    });
    return lengths.reduce((sum, length) => sum + length, 0);
  }
}

function wayOf({ context, begins }: TokenFormat, anchor: Anchor | undefined): Way {
  if (context !== undefined) return context.by === "general" ? "general" : "keyed";
  return anchor !== undefined || begins === true ? "sticky" : "window";
}

/** The text that stands at one distance from the beginning of every key; undefined where there is none. */
function fixedAnchor({ context, shape }: TokenFormat): Anchor | undefined {
  const anchor = shape === undefined || context !== undefined ? undefined : anchorOf(shape);
  return anchor?.before.min === anchor?.before.max ? anchor : undefined;
}

function withFlag({ source, flags }: RegExp, flag: "g" | "y"): RegExp {
  return new RegExp(source, flags.replace(/[gy]/g, "") + flag);
}

/** A word with its joints there or not: `dd_api` and `ddapi`. */
function joined(word: string): readonly string[] {
  if (!word.includes("_")) return word.length < 3 ? [] : [word];
  const [first = "", ...rest] = word.split("_");
  return rest
    .reduce((words, part) => words.flatMap((start) => [`${start}_${part}`, start + part]), [first])
    .filter((text) => text.length >= 3);
}

/** A text as the bytes of its UTF-8 are, each of which is a character. */
function inBytes(text: string): string {
  return Buffer.from(text).toString("latin1");
}
