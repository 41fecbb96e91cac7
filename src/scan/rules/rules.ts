import type { Provider } from "../../providers/provider.ts";
import { AnchorFinder } from "../anchors/anchor-finder.ts";
import { type Prepared, prepare, type RuleAnchor } from "./prepare.ts";
import { Rule } from "./rule.ts";

/** All formats, and the finder of their texts. */
export class Rules {
  readonly finder: AnchorFinder;
  /** By the number of a text: the rules that it belongs to. */
  readonly anchors: readonly RuleAnchor[];
  /** How far from the beginning of a key anything may stand that decides on it, in bytes. */
  readonly reach: number;
  readonly #catalogue: readonly Provider[];
  readonly #formats: Prepared["formats"];
  readonly #rules: (Rule | undefined)[];
  readonly #named = new Map<string, Rule>();

  constructor(catalogue: readonly Provider[], { formats, anchors, tables, reach }: Prepared) {
    this.finder = new AnchorFinder(tables);
    this.anchors = anchors;
    this.reach = reach;
    this.#catalogue = catalogue;
    this.#formats = formats;
    this.#rules = formats.map(() => undefined);
  }

  /** A format by its number in the order of the catalogue, which is asked for it when its texts are first met. */
  rule(number: number): Rule {
    return this.#rules[number] ?? this.#make(number);
  }

  /** A format by its id. What found something was asked for before; for others, the whole catalogue is. */
  named(formatId: string): Rule | undefined {
    if (!this.#named.has(formatId)) for (const number of this.#formats.keys()) this.rule(number);
    return this.#named.get(formatId);
  }

  #make(number: number): Rule {
    const [at, index] = this.#formats[number] ?? [-1, -1];
    const provider = this.#catalogue[at];
    const format = provider?.formats[index];
    if (provider === undefined || format === undefined) throw new RangeError("there is no such rule");
    const rule = new Rule(provider, format);
    this.#rules[number] = rule;
    this.#named.set(format.id, rule);
    return rule;
  }
}

/** Prepared once for each catalogue. */
const KNOWN = new WeakMap<readonly Provider[], Rules>();

/** The formats of a catalogue, ready to be looked for; to prepare them takes some milliseconds, unless that was done. */
export function rulesOf(catalogue: readonly Provider[], prepared?: Prepared): Rules {
  const known = KNOWN.get(catalogue) ?? new Rules(catalogue, prepared ?? prepare(catalogue));
  KNOWN.set(catalogue, known);
  return known;
}
