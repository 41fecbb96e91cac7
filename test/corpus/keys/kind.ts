import type { Dice } from "../dice.ts";
import type { Fit, Owner } from "../slot.ts";

/**
 * How a key is known: `self` by its own shape, `keyed` by the words nearby, `generic` by its variable alone; `public`
 * is a value that its provider calls public, and counts for nothing; `shape-only` has the shape of a key, without checksum or
 * structure. The `further` ones are the same two of services that facts.yaml does not have.
 */
export type KeyClass = "self" | "keyed" | "generic" | "further" | "further-keyed" | "shape-only" | "public";

/** One kind of key: how it is made and what people call it. */
export interface KeyKind {
  readonly id: string;
  readonly provider: string;
  readonly owner: Owner;
  readonly class: KeyClass;
  /** The names of variables, each as its words. */
  readonly names: readonly (readonly string[])[];
  readonly make: (dice: Dice) => string;
  readonly fits: readonly Fit[];
  /** Only these contexts, where others would make no sense. */
  readonly contexts?: readonly string[];
  /** It belongs to nobody in particular: only its variable tells. */
  readonly needsName: boolean;
  /** What a finding must cover at least: the password of a URL. Everything where it is not given. */
  readonly core?: (key: string) => string;
}

/** What is said of a kind of key within its provider. */
export interface KindSpec extends Partial<Pick<KeyKind, "fits" | "contexts" | "core">> {
  readonly class: KeyClass;
  readonly make: (dice: Dice) => string;
  /** Names of variables, separated by spaces; those of the provider where it is not given. */
  readonly names?: string;
}

/** A provider with its keys. */
export interface ProviderSpec {
  readonly service: string;
  readonly host: string;
  /** Names of variables, separated by spaces. */
  readonly names: string;
  readonly header?: readonly [name: string, prefix: string];
  readonly slug?: string;
  readonly keys: Readonly<Record<string, KindSpec>>;
}

type More = Omit<KindSpec, "class" | "make" | "names">;

/** A key that is known by its shape. */
export function self(make: (dice: Dice) => string, names?: string, more: More = {}): KindSpec {
  return { class: "self", make, ...(names === undefined ? {} : { names }), ...more };
}

/** A key that is known by what stands near it. */
export function keyed(make: (dice: Dice) => string, names?: string, more: More = {}): KindSpec {
  return { class: "keyed", make, ...(names === undefined ? {} : { names }), ...more };
}

/** A value that is public by design. */
export function publicId(make: (dice: Dice) => string, names?: string, more: More = {}): KindSpec {
  return { class: "public", make, ...(names === undefined ? {} : { names }), ...more };
}

const USUAL_FITS: readonly Fit[] = ["line", "header", "query", "nameless"];

/** URLs and the like: no headers carry them. */
export const URL_FITS: readonly Fit[] = ["line", "nameless"];

/** The kinds of all providers of a table. */
export function kindsOf(providers: Readonly<Record<string, ProviderSpec>>): readonly KeyKind[] {
  return Object.entries(providers).flatMap(([provider, spec]) =>
    Object.entries(spec.keys).map(([id, kind]) => kindOf(id, provider, spec, kind)),
  );
}

function kindOf(id: string, provider: string, spec: ProviderSpec, kind: KindSpec): KeyKind {
  const { service, host, header, slug = provider.replaceAll(/[^a-z0-9]/g, "") } = spec;
  const { names = spec.names, fits = USUAL_FITS, ...rest } = kind;
  return {
    ...rest,
    id,
    provider,
    owner: { slug, service, host, ...(header === undefined ? {} : { header }) },
    needsName: slug === "app",
    names: names.split(" ").map(wordsOf),
    fits: kind.class === "keyed" ? fits.filter((fit) => fit !== "nameless") : fits,
  };
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[-_.]/)
    .filter((word) => word !== "");
}
