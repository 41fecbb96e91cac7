import type { Provider } from "../providers/provider.ts";
import { AnchorFinder } from "./anchor-finder.ts";
import type { AnchorText } from "./anchor-text.ts";
import { folded } from "./character-classes.ts";
import { signs } from "./decode/parts.ts";
import { mustBeginWord } from "./provider-words.ts";
import { Rule } from "./rule.ts";

/** All formats, and the finder of their texts. */
export interface Rules {
  readonly rules: readonly Rule[];
  readonly finder: AnchorFinder;
  /** By the number of a text: the rules that it belongs to. */
  readonly anchors: readonly RuleAnchor[];
}

/** A text by which formats are found. */
export interface RuleAnchor {
  readonly anchor: AnchorText;
  /** Their numbers. */
  readonly rules: readonly number[];
  /** True for short words: a letter before them makes another word of them. */
  readonly beginsWord: boolean;
  /** The number of the decoder whose sign it is; it belongs to no rule then. */
  readonly decoder?: number;
}

/** Prepared once for each catalogue: it takes some milliseconds. */
const PREPARED = new WeakMap<readonly Provider[], Rules>();

/** The formats of a catalogue, ready to be looked for. */
export function rulesOf(catalogue: readonly Provider[]): Rules {
  const known = PREPARED.get(catalogue) ?? prepared(catalogue);
  PREPARED.set(catalogue, known);
  return known;
}

function prepared(catalogue: readonly Provider[]): Rules {
  const rules = catalogue.flatMap((provider) => provider.formats.map((format) => new Rule(provider, format)));
  const anchors = [...anchorsOf(rules), ...signAnchors];
  return { rules, anchors, finder: new AnchorFinder(anchors.map(({ anchor }) => anchor)) };
}

/** The signs by which decoders find their work. */
const signAnchors: readonly RuleAnchor[] = signs.map(({ decoder, ...sign }) => ({
  anchor: { ...sign, exact: true },
  beginsWord: false,
  rules: [],
  decoder,
}));

/** Each text once, with all the rules that it belongs to. */
function anchorsOf(rules: readonly Rule[]): readonly RuleAnchor[] {
  const known = new Map<
    string,
    { readonly anchor: AnchorText; readonly beginsWord: boolean; readonly rules: number[] }
  >();
  for (const [number, { texts, way }] of rules.entries()) {
    for (const anchor of texts) {
      const beginsWord = way === "keyed" && mustBeginWord(anchor.text);
      const key = `${anchor.exact} ${beginsWord} ${anchor.exact ? anchor.text : folded(anchor.text)}`;
      const same = known.get(key) ?? { anchor, beginsWord, rules: [] };
      known.set(key, same);
      if (same.rules.at(-1) !== number) same.rules.push(number);
    }
  }
  return [...known.values()];
}
