import type { Alphabet, Part, Shape } from "../../formats/shape.ts";
import { characterClasses } from "../../formats/shape-pattern.ts";
import type { TokenFormat } from "../../formats/token-format.ts";
import { bytesOf } from "./byte-kinds.ts";
import type { Span } from "./source-text.ts";

/** By byte: 1 where it may stand. */
type Allowed = Uint8Array;

/** The longest stretch of a key that is in one alphabet: where there is no such stretch, there is no such key. */
export interface Stretch {
  readonly allowed: Allowed;
  readonly length: number;
}

const TABLES = new Map<string, Allowed>();

const NONE: Stretch = { allowed: new Uint8Array(), length: 0 };

/** A stretch that every key of a format has; of no length where none is known. */
export function stretchOf({ shape, stretch }: TokenFormat): Stretch {
  if (stretch !== undefined) return { allowed: tableOf(stretch.of), length: stretch.length };
  return (shape && longestStretch(shape)) ?? NONE;
}

function longestStretch({ parts }: Shape): Stretch | undefined {
  let longest: Stretch | undefined;
  for (const part of parts) {
    if (part.kind !== "run" || part.min <= (longest?.length ?? 0)) continue;
    longest = { allowed: inAlphabet(part.alphabet), length: part.min };
  }
  return longest;
}

/** True where bytes hold such a stretch. It looks at one byte in many: behind one that may not stand there, it jumps. */
export function holdsStretch(bytes: Uint8Array, { start, end }: Span, { allowed, length }: Stretch): boolean {
  let begin = start;
  while (begin + length <= end) {
    let at = begin + length - 1;
    while (at >= begin && allowed[bytes[at] ?? 0] === 1) at--;
    if (at < begin) return true;
    begin = at + 1;
  }
  return false;
}

/** So many characters say enough before an expression is tried. */
const HEAD = 16;

/** What may stand at the first places of every key of a shape, as far as that is the same for all. */
export function headOf({ parts }: Shape): readonly Allowed[] {
  const head: Allowed[] = [];
  for (const part of parts) {
    const next = beginning(part);
    head.push(...next.tables);
    if (!next.isWhole || head.length >= HEAD) break;
  }
  return head.slice(0, HEAD);
}

/** True where a key with this head may begin; the last places are looked at first, as its text is known to be there. */
export function mayBegin(bytes: Uint8Array, start: number, head: readonly Allowed[]): boolean {
  for (let at = head.length - 1; at >= 0; at--) {
    const byte = bytes[start + at];
    if (byte === undefined || head[at]?.[byte] !== 1) return false;
  }
  return true;
}

function beginning(part: Part): { readonly tables: readonly Allowed[]; readonly isWhole: boolean } {
  if (part.kind === "text") return { tables: Array.from(part.text, only), isWhole: true };
  if (part.kind !== "run") return { tables: [], isWhole: false };
  const { alphabet, min, max } = part;
  const tables = Array.from({ length: Math.min(min, HEAD) }, () => inAlphabet(alphabet));
  return { tables, isWhole: min === max };
}

/** By byte: 1 for the characters of an alphabet. */
export function inAlphabet(alphabet: Alphabet): Allowed {
  return tableOf(`[${characterClasses[alphabet]}]`);
}

function only(character: string): Allowed {
  const known = TABLES.get(character);
  if (known !== undefined) return known;
  const made = new Uint8Array(256);
  made[character.charCodeAt(0)] = 1;
  TABLES.set(character, made);
  return made;
}

function tableOf(pattern: string): Allowed {
  const known = TABLES.get(pattern);
  if (known !== undefined) return known;
  const made = bytesOf(new RegExp(`^${pattern}$`));
  TABLES.set(pattern, made);
  return made;
}
