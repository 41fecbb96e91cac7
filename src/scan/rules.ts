import type { Shape } from "../formats/shape.ts";
import { anchorOf } from "../formats/shape-anchor.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import type { Provider } from "../providers/provider.ts";
import { AnchorFinder, type AnchorText } from "./anchor-finder.ts";

import { mustBeginWord, wordsPattern } from "./provider-words.ts";

/**
 * A format, ready to be looked for. `sticky`: its text stands at one distance from the beginning of the key, so the
 * pattern is tried there and nowhere else. `window`: the pattern looks at what is around the text. `keyed`: the
 * provider's words say where values may stand. `general`: every name of a secret does.
 */
export interface Rule {
  readonly provider: Provider;
  readonly format: TokenFormat;
  readonly way: "sticky" | "window" | "keyed" | "general";
  readonly pattern: RegExp;
  /** The provider's words; only for `keyed`. */
  readonly words?: RegExp;
  /** Those of the provider's words that are names of keys: `routing_key`; absent where there are none. */
  readonly keyWords?: RegExp;
  /** Words that speak against the format; only for `keyed`. */
  readonly not?: RegExp;
  readonly before: number;
  readonly after: number;
  /** How many characters of every key are known beforehand: of two formats that fit, the more special one wins. */
  readonly known: number;
}

/** All formats, and the finder of their texts. */
export interface Rules {
  readonly rules: readonly Rule[];
  readonly finder: AnchorFinder;
  /** By the number of a text: the rules that it belongs to, as their numbers, and whether it begins with a word. */
  readonly anchors: readonly RuleAnchor[];
}

export interface RuleAnchor {
  readonly rules: readonly number[];
  /** True for short words: a letter before them makes another word of them. */
  readonly beginsWord: boolean;
}

/** Where a format says nothing else. */
const REACH = { before: 512, after: 23_000 };

/** Prepared once for each catalogue: it takes some milliseconds. */
const PREPARED = new WeakMap<readonly Provider[], Rules>();

/** The formats of a catalogue, ready to be looked for. */
export function rulesOf(catalogue: readonly Provider[]): Rules {
  const known = PREPARED.get(catalogue) ?? compiled(catalogue);
  PREPARED.set(catalogue, known);
  return known;
}

function compiled(catalogue: readonly Provider[]): Rules {
  const rules = catalogue.flatMap((provider) => provider.formats.map((format) => toRule(provider, format)));
  const texts = new Map<
    string,
    { readonly anchor: AnchorText; readonly beginsWord: boolean; rules: number[] }
  >();
  for (const [index, rule] of rules.entries()) {
    for (const text of textsOf(rule)) {
      const key = `${text.anchor.exact} ${text.anchor.text}`;
      const known = texts.get(key);
      if (known === undefined) texts.set(key, { ...text, rules: [index] });
      else if (!known.rules.includes(index)) known.rules.push(index);
    }
  }
  const anchors = [...texts.values()];
  return { rules, anchors, finder: new AnchorFinder(anchors.map(({ anchor }) => anchor)) };
}

function toRule(provider: Provider, format: TokenFormat): Rule {
  const { before, after } = format.reach ?? REACH;
  const anchor = format.shape === undefined ? undefined : anchorOf(format.shape);
  const isFixed = anchor !== undefined && anchor.before.min === anchor.before.max;
  const known = format.shape === undefined ? 0 : knownCharacters(format.shape);
  const common = { provider, format, before, after, known };
  if (format.context !== undefined) {
    const { by, not } = format.context;
    const pattern = withFlags(format.pattern, "g");
    if (by === "general") return { ...common, way: "general", pattern };
    const words = wordsPattern(format.keywords);
    const keyWords = format.keywords.filter((word) =>
      /(?:key|token|secret|password|pat|sid|license)$/.test(word),
    );
    return {
      ...common,
      way: "keyed",
      pattern,
      words,
      ...(keyWords.length === 0 ? {} : { keyWords: wordsPattern(keyWords) }),
      ...(not === undefined ? {} : { not: wordsPattern(not) }),
    };
  }
  if (isFixed)
    return { ...common, way: "sticky", before: anchor.before.max, pattern: withFlags(format.pattern, "y") };
  if (format.begins) return { ...common, way: "sticky", before: 0, pattern: withFlags(format.pattern, "y") };
  return { ...common, way: "window", pattern: withFlags(format.pattern, "g") };
}

function knownCharacters({ parts }: Shape): number {
  const texts = parts.flatMap((part) => (part.kind === "text" ? [part.text] : []));
  const choices = parts.flatMap((part) => (part.kind === "either" ? [part.texts] : []));
  const least = choices.map((choice) => Math.min(...choice.map((text) => text.length)));
  return [...texts.map((text) => text.length), ...least].reduce((sum, length) => sum + length, 0);
}

function withFlags({ source, flags }: RegExp, more: "g" | "y"): RegExp {
  return new RegExp(source, flags.replace(/[gy]/g, "") + more);
}

function textsOf({
  format,
  way,
}: Rule): readonly { readonly anchor: AnchorText; readonly beginsWord: boolean }[] {
  if (way === "sticky" && format.shape !== undefined) {
    const texts = anchorOf(format.shape)?.texts ?? [];
    return texts.map((text) => ({ anchor: { text, exact: true }, beginsWord: false }));
  }
  const beginsWord = (text: string) => way === "keyed" && mustBeginWord(text);
  return format.keywords
    .flatMap((keyword) => (way === "keyed" || way === "general" ? joined(keyword) : [keyword]))
    .map((text) => ({ anchor: { text, exact: false }, beginsWord: beginsWord(text) }));
}

/** A word with its joints there or not: `dd_api` and `ddapi`. */
function joined(word: string): readonly string[] {
  const [first = "", ...rest] = word.split("_");
  return rest
    .reduce((words, part) => words.flatMap((start) => [`${start}_${part}`, start + part]), [first])
    .filter((text) => text.length >= 3);
}
