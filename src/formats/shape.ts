import type { alphabets } from "./sample.ts";

/** Characters that keys are written in, by what people call them. */
export type Alphabet = keyof typeof alphabets;

/** A piece of a key: text that never changes, one of several texts, or random characters. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "either"; readonly texts: readonly string[] }
  | { readonly kind: "run"; readonly alphabet: Alphabet; readonly min: number; readonly max: number }
  | { readonly kind: "optional"; readonly parts: readonly Part[] };

/**
 * What a key looks like, as data: its pattern, its anchor, its samples, its near misses and its description are all
 * made from this one line. Made by the tag {@link shape}.
 */
export interface Shape {
  readonly kind: "shape";
  readonly parts: readonly Part[];
}

/** ``shape`gsk_${alphanumeric(52)}` `` is a key of `gsk_` and 52 letters or digits. */
export function shape(texts: TemplateStringsArray, ...holes: readonly (Part | Shape)[]): Shape {
  const parts = texts.raw.flatMap((text, index): readonly Part[] => {
    const hole = holes[index];
    const literal: readonly Part[] = text === "" ? [] : [{ kind: "text", text }];
    if (hole === undefined) return literal;
    return [...literal, ...(hole.kind === "shape" ? hole.parts : [hole])];
  });
  return { kind: "shape", parts };
}

/** One of several texts, such as `live` or `test`. */
export function either(...texts: readonly string[]): Part {
  return { kind: "either", texts };
}

/** What may stand there and may be missing. */
export function optional(inner: Shape): Part {
  return { kind: "optional", parts: inner.parts };
}

function run(alphabet: Alphabet): (min: number, max?: number) => Part {
  return (min, max = min) => ({ kind: "run", alphabet, min, max });
}

export const alphanumeric = run("alphanumeric");
/** base64 in either dialect. */
export const anyBase64 = run("anyBase64");
export const base32 = run("base32");
export const base58 = run("base58");
/** Without the padding, which is `${optional(shape`=`)}`. */
export const base64 = run("base64");
export const base64url = run("base64url");
/** base64url with its padding, or a text of several such parts. */
export const base64urlPadded = run("base64urlPadded");
export const digits = run("digits");
/** Small letters only. */
export const hex = run("hex");
export const letters = run("letters");
export const lower = run("lower");
export const lowerAlphanumeric = run("lowerAlphanumeric");
export const upper = run("upper");
export const upperAlphanumeric = run("upperAlphanumeric");
export const upperHex = run("upperHex");
/** Both letter cases. */
export const anyHex = run("anyHex");
/** Letters, digits and the underscore. */
export const word = run("word");
/** base64url and the dot: JWTs and what is put together like them. */
export const dotted = run("dotted");
/** base64 in either dialect, with dots and padding anywhere. */
export const padded = run("padded");
/** Base64 as it stands in a URL. */
export const percentEncoded = run("percentEncoded");
/** Small letters, digits, hyphen and underscore. */
export const slug = run("slug");
/** base64url, dot and tilde: the unreserved characters of RFC 3986. */
export const unreserved = run("unreserved");

/** A UUID in small letters. */
export const uuid = shape`${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;

/** A UUID in either letter case. */
export const anyUuid = shape`${anyHex(8)}-${anyHex(4)}-${anyHex(4)}-${anyHex(4)}-${anyHex(12)}`;

/** A random UUID (version 4) in small letters. */
export const uuid4 = shape`${hex(8)}-${hex(4)}-4${hex(3)}-${either("8", "9", "a", "b")}${hex(3)}-${hex(12)}`;

/** A JSON Web Token: two JSON objects and a signature. */
export const jwt = shape`eyJ${base64url(10, 3000)}.eyJ${base64url(10, 6000)}.${base64url(20, 1400)}`;
