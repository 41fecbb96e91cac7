import type { Context } from "./context.ts";
import { families } from "./contexts/all.ts";
import { Dice } from "./dice.ts";
import { keyKinds } from "./keys/all.ts";
import type { KeyClass, KeyKind } from "./keys/kind.ts";
import { negativeClasses } from "./negatives/all.ts";
import { slotOf, unmark } from "./slot.ts";
import { encode } from "./text-file.ts";

/** A file for the scanner. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** From here to there in the text of a file, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file with one key in it. */
export interface Positive extends CorpusFile {
  readonly class: KeyClass;
  readonly family: string;
  readonly context: string;
  readonly kind: KeyKind;
  /** As its owner would use it. */
  readonly key: string;
  /** Where it stands, in whatever form. */
  readonly place: Span;
  /** What a finding must cover; absent where the key is encoded or in pieces. */
  readonly core?: Span;
}

/** A file without any key. */
export interface Negative extends CorpusFile {
  readonly class: string;
}

/** How much is made. */
export interface CorpusSize {
  /** Files for each kind of key that is known by its shape. */
  readonly perKind: number;
  /** Files for each class of look-alikes. */
  readonly perNegative: number;
}

/** At least 1,500 of each. */
export const FULL_SIZE: CorpusSize = { perKind: 8, perNegative: 40 };

/** Keys in many places. The same dice make the same files. */
export function positives(dice: Dice, { perKind }: CorpusSize): readonly Positive[] {
  return keyKinds.flatMap((kind) => {
    const own = dice.fork(`${kind.provider}/${kind.id}`);
    return own
      .sample(placesFor(kind), countFor(kind, perKind))
      .map((place) => positive(own.fork(place.context.id), kind, place));
  });
}

/** What looks like a key and is none. */
export function negatives(dice: Dice, { perNegative }: CorpusSize): readonly Negative[] {
  return Object.entries(negativeClasses).flatMap(([name, write]) =>
    dice.many(perNegative, (index) => {
      const { path, text, encoding } = write(dice.fork(`${name}/${index}`));
      return { class: name, path, text, bytes: encode(text, encoding) };
    }),
  );
}

interface Place {
  readonly family: string;
  readonly context: Context;
}

const places: readonly Place[] = families.flatMap(({ id, contexts }) =>
  contexts.map((context) => ({ family: id, context })),
);

function placesFor(kind: KeyKind): readonly Place[] {
  return places.filter(({ context }) => {
    if (!kind.fits.includes(context.fit)) return false;
    if (kind.contexts !== undefined) return kind.contexts.includes(context.id);
    return !kind.needsName || namesItsKey(context);
  });
}

/** Whether a context writes the variable down, or only the service. */
function namesItsKey({ write }: Context): boolean {
  const owner = { slug: "acme", service: "Acme", host: "acme.io" };
  const { text } = write(slotOf("0".repeat(40), ["blue", "whale", "song"], owner), new Dice("name"));
  return /blue.?whale.?song/i.test(text);
}

const FACTORS: Readonly<Record<KeyClass, number>> = {
  self: 1,
  keyed: 1.75,
  generic: 6,
  further: 0.75,
  "further-keyed": 1,
  "shape-only": 0.75,
  public: 0.5,
};

/** There are fewer kinds that need their surroundings, and more to go wrong. */
function countFor(kind: KeyKind, perKind: number): number {
  return Math.ceil(perKind * FACTORS[kind.class]);
}

function positive(dice: Dice, kind: KeyKind, { family, context }: Place): Positive {
  const key = kind.make(dice.fork("key"));
  const marked = context.write(slotOf(key, nameFor(dice.fork("name"), kind), kind.owner), dice);
  const { text, start, end } = unmark(marked.text);
  const core = kind.core?.(key) ?? key;
  const at = text.slice(start, end).indexOf(core);
  return {
    class: kind.class,
    family,
    context: context.id,
    kind,
    key,
    path: marked.path,
    text,
    bytes: encode(text, marked.encoding),
    place: { start, end },
    ...(at < 0 ? {} : { core: { start: start + at, end: start + at + core.length } }),
  };
}

const PREFIXES = [
  "prod",
  "staging",
  "my",
  "vite",
  "react_app",
  "next_public",
  "old",
  "ci",
  "app",
  "test",
] as const;
const SUFFIXES = ["prod", "dev", "2", "old", "v2", "staging", "backup", "live"] as const;

/** One of the names that people give to such a key, now and then with something before or after it. */
function nameFor(dice: Dice, { names }: KeyKind): readonly string[] {
  const words = dice.pick(names);
  if (dice.chance(0.12)) return [...dice.pick(PREFIXES).split("_"), ...words];
  if (dice.chance(0.12)) return [...words, dice.pick(SUFFIXES)];
  return words;
}
