import type { Part } from "../formats/shape.ts";
import { characterClasses } from "../formats/shape-pattern.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import type { Span } from "./source-text.ts";

/** What stands behind a keyword, by byte, and how far behind it at most the sign stands where that is known. */
export interface Ahead {
  readonly table: Uint8Array;
  readonly most: number;
}

const [PASSED, SIGN, NEVER] = [0, 1, 2];

/**
 * The {@link TokenFormat.ahead} of a format, by byte; or the one that follows from the parts behind its text: the point
 * behind the first part of a token. Undefined where there is none.
 */
export function aheadOf({ ahead }: TokenFormat, rest: readonly Part[] = []): Ahead | undefined {
  if (ahead === undefined) return aheadIn(rest);
  const table = new Uint8Array(256).fill(PASSED);
  for (const byte of Buffer.from(ahead.never)) table[byte] = NEVER;
  for (const byte of Buffer.from(ahead.sign)) table[byte] = SIGN;
  return { table, most: Number.POSITIVE_INFINITY };
}

/** To look farther takes as long as a pattern, and patterns have a budget. */
const LONGEST = 64;

const TABLES = new Map<string, Uint8Array>();

/** Characters of one alphabet up to a text that begins with another one. */
function aheadIn([run, text]: readonly Part[]): Ahead | undefined {
  if (run?.kind !== "run" || text?.kind !== "text" || run.max > LONGEST) return undefined;
  const sign = text.text.charAt(0);
  const within = new RegExp(`[${characterClasses[run.alphabet]}]`);
  if (within.test(sign)) return undefined;
  const name = `${sign}${run.alphabet}`;
  const table = TABLES.get(name) ?? tableOf(within, sign);
  TABLES.set(name, table);
  return { table, most: run.max };
}

function tableOf(within: RegExp, sign: string): Uint8Array {
  const bytes = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  return Uint8Array.from(bytes, (text) => (text === sign ? SIGN : within.test(text) ? PASSED : NEVER));
}

/** True where the sign comes first, before what cannot stand between. */
export function leadsToSign(bytes: Uint8Array, { start, end }: Span, { table, most }: Ahead): boolean {
  const last = Math.min(end, start + most + 1);
  let at = start;
  while (at < last && table[bytes[at] ?? 0] === PASSED) at++;
  return at < last && table[bytes[at] ?? 0] === SIGN;
}
