import type { Part } from "../../formats/shape.ts";
import type { TokenFormat } from "../../formats/token-format.ts";
import { inAlphabet } from "../texts/stretch.ts";

/**
 * What has to stand behind a text: so many bytes at least that pass, and then a sign, where there is one. What is the same
 * is one object.
 */
export interface Ahead {
  /** By byte: whether it passes, is a sign, or neither. */
  readonly table: Uint8Array;
  readonly least: number;
  readonly leadsToSign: boolean;
}

/** kernel/texts.ts has the same numbers. */
const PASSES = 0;
const SIGN = 1;
export const NEVER = 2;

/** The {@link TokenFormat.ahead} of a format, or what follows from the parts behind its text; undefined where nothing does. */
export function aheadOf({ ahead }: TokenFormat, rest: readonly Part[] = []): Ahead | undefined {
  if (ahead === undefined) return aheadIn(rest);
  const { sign, never } = ahead;
  return known(`none of ${never}`, () => tableOf(never, NEVER, PASSES), { sign });
}

/** So many characters say enough before an expression is tried. */
const ENOUGH = 16;

/** Behind more, a sign is not looked for. */
const LONGEST = 64;

/** Characters of one alphabet, and what a text behind them begins with: the point behind the first part of a token. */
function aheadIn([run, text]: readonly Part[]): Ahead | undefined {
  if (run?.kind !== "run") return undefined;
  const allowed = inAlphabet(run.alphabet);
  const next = text?.kind === "text" && run.max <= LONGEST ? text.text.charAt(0) : "";
  const sign = allowed[next.charCodeAt(0)] === 1 ? "" : next;
  const least = Math.min(run.min, ENOUGH);
  const table = () => allowed.map((is) => (is === 1 ? PASSES : NEVER));
  return known(`all of ${run.alphabet}`, table, { sign, least });
}

/** Any of these characters, and behind them one of those of a sign. */
export function leadingTo(sign: string, characters: string): Ahead {
  return known(`one of ${characters}`, () => tableOf(characters, PASSES, NEVER), { sign });
}

/** One of these characters. */
export function oneOf(characters: string): Ahead {
  return known(`one of ${characters}`, () => tableOf(characters, PASSES, NEVER), { least: 1 });
}

const KNOWN = new Map<string, Ahead>();
const TABLES = new Map<string, Uint8Array>();

function known(
  passing: string,
  make: () => Uint8Array,
  { sign = "", least = 0 }: { readonly sign?: string; readonly least?: number },
): Ahead {
  const name = `${least} ${sign} ${passing}`;
  const same = KNOWN.get(name);
  if (same !== undefined) return same;
  const table = TABLES.get(`${sign} ${passing}`) ?? make();
  for (const byte of Buffer.from(sign)) table[byte] = SIGN;
  TABLES.set(`${sign} ${passing}`, table);
  const made = { table, least, leadsToSign: sign !== "" };
  KNOWN.set(name, made);
  return made;
}

function tableOf(characters: string, kind: number, others: number): Uint8Array {
  const table = new Uint8Array(256).fill(others);
  for (const byte of Buffer.from(characters)) table[byte] = kind;
  return table;
}
