import type { Severity } from "../incident/severity.ts";
import type { Shape } from "./shape.ts";

/** The shape of one kind of key, and how to know it from look-alikes. */
export interface TokenFormat {
  /** `<provider id>-<kind>`; stored and shown, therefore never renamed. */
  readonly id: string;
  /** What its owner calls it, in lower case: "user access token". */
  readonly name: string;
  readonly severity: Severity;
  /**
   * What findings of this format do where the policy says nothing else: stop the merge, or only say so. Left out:
   * `block`.
   */
  readonly level?: "warn";
  /**
   * The texts by which the scanner finds the format: each key has one of them in it, or, for formats with a `context`,
   * near it. At least three characters. Letter case counts where there is a capital, as no match has it otherwise.
   */
  readonly keywords: readonly string[];
  /**
   * Without unbounded repeats, with the flags `g` (and `i` where needed) and a group named `secret`: the value that
   * is fingerprinted. The match may be longer than the secret.
   */
  readonly pattern: RegExp;
  /** True where every match begins with its keyword: then the pattern is tried there and nowhere else. */
  readonly begins?: true;
  /**
   * Characters of which every match has one behind its keyword, and what cannot stand between them. For keywords that are
   * everywhere, as `https://` is: this is looked at first, and takes less time than the pattern.
   */
  readonly ahead?: { readonly sign: string; readonly never: string };
  /** True where no key follows a letter or digit, but for those of an escape: this is looked at first, too. */
  readonly alone?: true;
  /**
   * How many characters of a match stand before its keyword at most, and how many from its keyword on. Left out:
   * 512 and 23,000.
   */
  readonly reach?: { readonly before: number; readonly after: number };
  /**
   * Lower-case words, one of which must stand in the path, in the same line or at most five lines away. For
   * formats that could be something else, but hardly near such a word.
   */
  readonly nearby?: readonly string[];
  /** True for a kind of secret that belongs to no vendor: where a vendor's format claims the value, it is that one's. */
  readonly yields?: true;
  /** For values that are known by the very name that they are given to: its ends, in lower case. */
  readonly names?: readonly string[];
  /**
   * For formats that do not identify themselves: how the value must be introduced. `keywords` are then the
   * provider's own words.
   */
  readonly context?: FormatContext;
  /**
   * Of which characters every match has how many in a row: "[a-z ]". For formats with a `context` and without a shape, which
   * says it of the others: where a text has fewer, the pattern is not tried.
   */
  readonly stretch?: { readonly of: string; readonly length: number };
  /** The shape that all of this was made from, where it was. */
  readonly shape?: Shape;
  /** Where the format is known from: "docs.example.com/keys, read 2026-11-21". */
  readonly source?: string;
  /**
   * For keys of several lines: the same key gives the same text however it was written down. The scanner
   * applies it to the `secret` group first; everything else sees the result.
   */
  readonly normalize?: (secret: string) => string;
  /** A checksum or structure test over the secret; false means look-alike. */
  readonly isGenuine?: (secret: string) => boolean;
  /** True where what stands right around a value says that it is something else, though it has the form of a key. */
  readonly isOther?: (secret: string, around: Around) => boolean;
  /**
   * The public half of the key, which tells its owner which key it is; `groups` are the pattern's named groups.
   * Must not help anybody to use the key.
   */
  readonly keyId?: (
    secret: string,
    groups: Readonly<Record<string, string | undefined>>,
  ) => string | undefined;
  /** True for the public half of a key: it opens nothing, and beside its secret the two are one finding. */
  readonly isId?: true;
  /** The public halves that a secret of this format may have; the one that is found becomes its `keyId`. */
  readonly pairsWith?: readonly PublicHalf[];
  /** The public half of a secret where it has no format of its own: what stands next to the secret by this name. */
  readonly publicHalf?: NamedHalf;
  /** Only for what opens nothing: why it is worth a look all the same. A sentence or two. */
  readonly note?: string;
  readonly samples: FormatSamples;
}

/** What stands right before and right behind a value. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Which format a public half has, and what the whole is where its secret alone has another name. */
export interface PublicHalf {
  readonly id: string;
  readonly whole?: string;
}

/** The formats that the public half of a secret may have. */
export function idFormats({ pairsWith = [] }: Pick<TokenFormat, "pairsWith">): readonly string[] {
  return pairsWith.map(({ id }) => id);
}

/** An id that only its name tells from other texts. */
export interface NamedHalf {
  /** Ends of names in lower case, with `_` between their words: `client_id`. */
  readonly names: readonly string[];
  readonly shape: Shape;
}

/** How a value is introduced that says nothing by itself. */
export interface FormatContext {
  /**
   * `named`: the value is assigned to a name of the provider's (`DATADOG_API_KEY`), or to a general name for a secret
   * (`apiKey`) with one of the provider's words at most five lines away. `nearby`: such a word is enough, because
   * little else has this shape. `general`: any name of a secret is enough, and the value must be random.
   */
  readonly by: "named" | "nearby" | "general";
  /**
   * Only for `general`: texts that stand near values which no name introduces, such as `login -u ann -p …`. In lower
   * case, three characters or more; what the value is called there, src/scan/naming says.
   */
  readonly places?: readonly string[];
  /** True where `isGenuine` proves a key, so that nothing has to look random: a list of numbers does not. */
  readonly proven?: true;
  /** True where a value counts only with its public half beside it: see `pairsWith`. */
  readonly onlyInPairs?: true;
  /**
   * Parts of names that speak against this format although the provider is meant, such as `client_id` for a format
   * of client secrets. Lower case, words joined by `_`.
   */
  readonly not?: readonly string[];
  /** What makes an everyday word of one of the provider's: `erage` behind `codecov`. Lower-case letters. */
  readonly goesOn?: string;
}

/** Texts made at run time, so that no token-shaped literal stands in this repository. */
export interface FormatSamples {
  /** One new key by itself; left out where a key needs its surroundings. */
  readonly key?: () => string;
  /** Each is one or more lines as people write them, with exactly one key of this format. */
  readonly match: () => readonly Sample[];
  /** Near misses: too short, wrong checksum, placeholder, another provider's shape. */
  readonly ignore: () => readonly string[];
}

/** A text with a key in it. */
export interface Sample {
  readonly text: string;
  /** The value that the pattern's `secret` group must give, after `normalize` where the format has one. */
  readonly secret: string;
}
