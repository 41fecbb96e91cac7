import { camel, capital } from "./words.ts";

const OPEN = "\u{E000}";
const CLOSE = "\u{E001}";

/** What a key is, for the places where it can stand: in a header, in a query, over several lines. */
export type Fit = "line" | "header" | "query" | "nameless" | "block" | "password";

/** One key on its way into a file, with everything that people call it. */
export interface Slot {
  /** The key with marks around it, to be put into a text as it is. */
  readonly key: string;
  /** The key without marks, for those who encode or split it; what comes out is to be {@link mark}ed. */
  readonly raw: string;
  /** `DATADOG_API_KEY` */
  readonly env: string;
  readonly camel: string;
  readonly pascal: string;
  readonly snake: string;
  readonly kebab: string;
  readonly dotted: string;
  /** `datadog`: in names of modules and classes. */
  readonly slug: string;
  /** "Datadog": in prose. */
  readonly service: string;
  /** `api.datadoghq.com` */
  readonly host: string;
  /** The header that carries the key, with what stands before the key: `Authorization: Bearer `. */
  readonly header: readonly [name: string, prefix: string];
}

/** Who a key belongs to, as contexts speak of it. */
export interface Owner {
  readonly slug: string;
  readonly service: string;
  readonly host: string;
  readonly header?: readonly [name: string, prefix: string];
}

/** A slot for a key that is called by these words: `["dd", "api", "key"]`. */
export function slotOf(raw: string, words: readonly string[], owner: Owner): Slot {
  const lower = words.map((word) => word.toLowerCase());
  return {
    key: mark(raw),
    raw,
    env: lower.join("_").toUpperCase(),
    camel: camel(lower),
    pascal: lower.map(capital).join(""),
    snake: lower.join("_"),
    kebab: lower.join("-"),
    dotted: lower.length > 2 ? `${lower[0]}.${lower.slice(1).join("-")}` : lower.join("."),
    ...owner,
    header: owner.header ?? ["Authorization", "Bearer "],
  };
}

/** Tells where the key stands in what is written. */
export function mark(written: string): string {
  return `${OPEN}${written}${CLOSE}`;
}

/** A text without its marks, and what stood between the first and the last of them. */
export interface Unmarked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Takes the marks out again. A key in pieces has several pairs of marks: its place is from the first to the last. */
export function unmark(marked: string): Unmarked {
  const start = marked.indexOf(OPEN);
  const last = marked.lastIndexOf(CLOSE);
  if (start < 0 || last < start) throw new Error(`no mark in ${marked.slice(0, 200)}`);
  const inside = without(marked.slice(start, last));
  return {
    text: marked.slice(0, start) + inside + without(marked.slice(last)),
    start,
    end: start + inside.length,
  };
}

function without(text: string): string {
  return text.replaceAll(OPEN, "").replaceAll(CLOSE, "");
}
