import type { Part } from "../formats/shape.ts";
import { characterClasses } from "../formats/shape-pattern.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import type { Span } from "./source-text.ts";

/** By byte: what stands behind a keyword. */
export type Ahead = Uint8Array;

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
  return table;
}

/** Characters of one alphabet up to a text that begins with another one. */
function aheadIn([run, text]: readonly Part[]): Ahead | undefined {
  if (run?.kind !== "run" || text?.kind !== "text") return undefined;
  const within = new RegExp(`[${characterClasses[run.alphabet]}]`);
  if (within.test(text.text.charAt(0))) return undefined;
  const bytes = Array.from({ length: 256 }, (_, byte) =>
    within.test(String.fromCharCode(byte)) ? PASSED : NEVER,
  );
  const table = Uint8Array.from(bytes);
  table[text.text.charCodeAt(0)] = SIGN;
  return table;
}

/** True where the sign comes first, before what cannot stand between. */
export function leadsToSign(bytes: Uint8Array, { start, end }: Span, ahead: Ahead): boolean {
  let at = start;
  while (at < end && ahead[bytes[at] ?? 0] === PASSED) at++;
  return at < end && ahead[bytes[at] ?? 0] === SIGN;
}
