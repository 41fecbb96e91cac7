import type { TokenFormat } from "../formats/token-format.ts";
import type { Span } from "./source-text.ts";

/** By byte: what stands behind a keyword. */
export type Ahead = Uint8Array;

const [PASSED, SIGN, NEVER] = [0, 1, 2];

/** The {@link TokenFormat.ahead} of a format, by byte; undefined where it has none. */
export function aheadOf({ ahead }: TokenFormat): Ahead | undefined {
  if (ahead === undefined) return undefined;
  const table = new Uint8Array(256).fill(PASSED);
  for (const byte of Buffer.from(ahead.never)) table[byte] = NEVER;
  for (const byte of Buffer.from(ahead.sign)) table[byte] = SIGN;
  return table;
}

/** True where the sign comes first, before what cannot stand between. */
export function leadsToSign(bytes: Uint8Array, { start, end }: Span, ahead: Ahead): boolean {
  let at = start;
  while (at < end && ahead[bytes[at] ?? 0] === PASSED) at++;
  return at < end && ahead[bytes[at] ?? 0] === SIGN;
}
