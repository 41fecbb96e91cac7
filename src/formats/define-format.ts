import type { Severity } from "../incident/severity.ts";
import { genuineSample } from "./sample.ts";
import type { Shape } from "./shape.ts";
import { anchorOf } from "./shape-anchor.ts";
import { lengthOf, patternOf } from "./shape-pattern.ts";
import { exampleOf, leadOf, nearMissesOf } from "./shape-samples.ts";
import { inSurroundings, type Surroundings, sample } from "./surroundings.ts";
import type { FormatSamples, Sample, TokenFormat } from "./token-format.ts";

/** What all formats say of themselves that are made from a shape. */
interface ShapedFormat
  extends Pick<
    TokenFormat,
    | "id"
    | "name"
    | "level"
    | "normalize"
    | "isGenuine"
    | "isOther"
    | "keyId"
    | "isId"
    | "pairsWith"
    | "publicHalf"
    | "note"
  > {
  readonly severity: Severity;
  readonly shape: Shape;
  /** Where the shape is known from, and when it was looked up: "docs.example.com/keys, read 2026-11-21". */
  readonly source: string;
  /**
   * Words that a key may follow without anything in between, such as `bot` in `/bot<key>/getMe`; `anything` where a
   * long prefix or a checksum says enough.
   */
  readonly after?: readonly string[] | "anything";
  /** How such keys stand in files, for the samples. */
  readonly seen: Surroundings;
  /** Gives a random key of the shape what makes it genuine, such as its checksum. */
  readonly complete?: (example: string) => string;
  /** Instead of those that are made from the shape. */
  readonly samples?: FormatSamples;
  /** Further texts with the key in it, as this provider's users write them. */
  readonly alsoSeen?: readonly ((key: string) => string)[];
  /** Further texts that are no key of this format. */
  readonly unlike?: readonly (() => string)[];
}

/** A format that one knows by a text within the key: `gsk_`, `.atlasv1.`. */
export interface SelfIdentifyingFormat extends ShapedFormat {
  /** Where the text alone could be something else. */
  readonly nearby?: readonly string[];
}

/** A format that one knows by the words around it. */
export interface KeyedFormat extends ShapedFormat {
  /**
   * The provider's words in lower case; `_` stands for `_`, `-`, `.`, a space or nothing: `dd_api` is in `DD_API_KEY`,
   * `ddApiKey` and `dd-api-key`. At least three characters; not part of an everyday word.
   */
  readonly words: readonly string[];
  /** Left out: `named`. */
  readonly by?: "named" | "nearby";
  /** True where a value counts only with its public half beside it. */
  readonly onlyInPairs?: true;
  readonly not?: readonly string[];
  readonly goesOn?: string;
}

/** Characters before a key that its pattern looks at: an escape such as `\u0022`. */
const EDGE = 6;

/** A format whose keys identify themselves. Throws where its shape holds no text of three characters. */
export function selfIdentifying(format: SelfIdentifyingFormat): TokenFormat {
  const anchor = anchorOf(format.shape);
  if (anchor === undefined) throw new Error(`${format.id} has no text of its own to be found by`);
  return shaped(format, {
    keywords: [...new Set(anchor.texts.map((text) => text.toLowerCase()))],
    reach: { before: anchor.before.max + EDGE, after: lengthOf(format.shape.parts).max + 1 },
  });
}

/** A format whose keys are known by the words around them. */
export function keyed({
  words,
  by = "named",
  not,
  onlyInPairs,
  goesOn,
  ...format
}: KeyedFormat): TokenFormat {
  return shaped(format, {
    keywords: words,
    reach: { before: EDGE, after: lengthOf(format.shape.parts).max + 1 },
    context: {
      by,
      ...(not === undefined ? {} : { not }),
      ...(onlyInPairs === undefined ? {} : { onlyInPairs }),
      ...(goesOn === undefined ? {} : { goesOn }),
    },
  });
}

/** The pattern is made when it is first asked for: of hundreds of formats, a file needs a few. */
function shaped(
  format: ShapedFormat,
  found: Pick<TokenFormat, "keywords" | "reach" | "context">,
): TokenFormat {
  const { shape, after } = format;
  const key = () => genuineExample(format);
  let pattern: RegExp | undefined;
  return {
    ...factsOf(format),
    ...found,
    ...(after === undefined ? { alone: true } : {}),
    get pattern() {
      pattern ??= patternOf(shape, after);
      return pattern;
    },
    samples: format.samples ?? {
      key,
      match: () => matching(format, key),
      ignore: () => ignored(format, key),
    },
  };
}

/** Without that of which its pattern and its samples are made. */
function factsOf({
  after: _after,
  seen: _seen,
  complete: _complete,
  alsoSeen: _alsoSeen,
  unlike: _unlike,
  ...facts
}: ShapedFormat) {
  return facts;
}

function genuineExample({ shape, complete, isGenuine, normalize }: ShapedFormat): string {
  const make = () => {
    const example = exampleOf(shape);
    return complete?.(example) ?? example;
  };
  return genuineSample(make, (key) => isGenuine?.(normalize?.(key) ?? key) !== false);
}

function matching({ seen, alsoSeen = [], normalize }: ShapedFormat, key: () => string): readonly Sample[] {
  const samples = [...inSurroundings(key, seen), ...alsoSeen.map((write) => sample(key(), write))];
  return normalize === undefined
    ? samples
    : samples.map(({ text, secret }) => ({ text, secret: normalize(secret) }));
}

function ignored({ shape, seen, after, unlike = [] }: ShapedFormat, key: () => string): readonly string[] {
  const assign = (value: string) => `${seen.variable}=${value}`;
  const within = after === "anything" || isOpenAtStart(shape) ? [] : [assign(leadOf(shape) + key())];
  return [...nearMissesOf(shape).map(assign), ...within, ...unlike.map((write) => write())];
}

/** True where some characters before a key only make it a longer key. */
function isOpenAtStart({ parts }: Shape): boolean {
  const first = parts.at(0);
  return first?.kind === "run" && first.min < first.max;
}
