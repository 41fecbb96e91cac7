import type { Provider } from "../../providers/provider.ts";
import { anchorTables } from "../anchors/anchor-tables.ts";
import type { AnchorText } from "../anchors/anchor-text.ts";
import { folded } from "../anchors/character-classes.ts";
import { signs } from "../decode/parts.ts";
import { mustBeginWord } from "./provider-words.ts";
import { reachOf } from "./reach.ts";
import { Rule } from "./rule.ts";

/**
 * What is made of a catalogue before anything is looked for. It is data and depends on nothing else, so that it can be kept
 * (cli/engine/kept-rules.ts).
 */
export interface Prepared {
  /** By the number of a rule: where its format is, the number of its provider and its own. */
  readonly formats: readonly (readonly [provider: number, format: number])[];
  readonly anchors: readonly RuleAnchor[];
  readonly tables: Uint8Array;
  readonly reach: number;
}

/** A text by which formats are found. */
export interface RuleAnchor {
  readonly text: string;
  /** Their numbers. */
  readonly rules: readonly number[];
  /** The numbers of those to which it is a place near which a value may stand; left out where there are none. */
  readonly places?: readonly number[];
  /** True for short words: a letter before them makes another word of them. */
  readonly beginsWord: boolean;
  /** The number of the decoder whose sign it is; it belongs to no rule then. */
  readonly decoder?: number;
}

/** Prepares all formats of a catalogue. */
export function prepare(catalogue: readonly Provider[]): Prepared {
  const rules = catalogue.flatMap((provider) => provider.formats.map((format) => new Rule(provider, format)));
  const found = [...anchorsOf(rules), ...signAnchors];
  return {
    formats: catalogue.flatMap(({ formats }, provider) =>
      formats.map((_, format) => [provider, format] as const),
    ),
    anchors: found.map(({ anchor, ...others }) => ({ text: anchor.text, ...others })),
    tables: anchorTables(found.map(({ anchor }) => anchor)),
    reach: reachOf(rules),
  };
}

/** What is known of a text before there are tables, which say the rest. */
interface FoundBy extends Omit<RuleAnchor, "text"> {
  readonly anchor: AnchorText;
}

/** The signs by which decoders find their work. */
const signAnchors: readonly FoundBy[] = signs.map(({ decoder, text, ahead }) => ({
  anchor: { text, exact: true, ahead },
  beginsWord: false,
  rules: [],
  decoder,
}));

/** Each text once, with all the rules that it belongs to. */
function anchorsOf(rules: readonly Rule[]): readonly FoundBy[] {
  const known = new Map<string, Growing>();
  for (const [number, { texts, places, way }] of rules.entries()) {
    for (const anchor of texts) {
      const same = sameIn(known, anchor, way === "keyed" && mustBeginWord(anchor.text));
      if (same.rules.at(-1) !== number) same.rules.push(number);
    }
    for (const anchor of places) {
      const same = sameIn(known, anchor, false);
      same.places = [...(same.places ?? []), number];
    }
  }
  return [...known.values()];
}

interface Growing extends FoundBy {
  anchor: AnchorText;
  readonly rules: number[];
  places?: readonly number[];
}

/** The same text among the known ones, or else a new one there. */
function sameIn(known: Map<string, Growing>, anchor: AnchorText, beginsWord: boolean): Growing {
  const { text, exact, ahead, before, alone } = anchor;
  const key = `${exact} ${beginsWord} ${before} ${alone} ${exact ? text : folded(text)}`;
  const same: Growing = known.get(key) ?? { anchor, beginsWord, rules: [] };
  // What one format needs behind the text, another one may not.
  if (same.anchor.ahead !== ahead) same.anchor = { ...same.anchor, ahead: undefined };
  known.set(key, same);
  return same;
}
