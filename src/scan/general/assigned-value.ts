import { secretness } from "../../values/names.ts";
import { isRandom } from "../../values/randomness.ts";
import { betweenSigns } from "../naming/typography.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { closingQuote, QUOTES, withoutBackslashes, withoutLineEnd } from "./closing-quote.ts";
import { LONGEST, SHORTEST } from "./lengths.ts";

const [DOUBLE, PERCENT, HYPHEN, COLON, EQUALS, BACKSLASH, BACKTICK, HASH] = [
  0x22, 0x25, 0x2d, 0x3a, 0x3d, 0x5c, 0x60, 0x23,
];

/** The value in a run of characters: the run may begin with the name that it is assigned to, and in quotes it may be longer. */
export function valueAt(source: SourceText, run: Span): Span {
  if (hasSigns(source.bytes, run)) {
    const { start, end } = betweenSigns(source.slice(run.start, run.end));
    return valueIn(source, { start: run.start + start, end: run.start + end });
  }
  return valueIn(source, run);
}

/** Typographic quotes and the like are of three bytes; no value has such. */
function hasSigns(bytes: Uint8Array, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x80) return true;
  return false;
}

function valueIn(source: SourceText, run: Span): Span {
  const { bytes } = source;
  let start = afterName(source, run);
  // The `:-` of a shell's `${NAME:-value}`, whose second sign could be the value's own.
  if (
    bytes[start] === HYPHEN &&
    bytes[start - 1] === COLON &&
    /\$\{\w{1,60}:$/.test(source.slice(Math.max(0, start - 64), start))
  )
    start++;
  start += userBefore(source, run);
  start -= NUMBERED.exec(source.slice(Math.max(0, start - 13), start))?.[0].length ?? 0;
  const end = closingQuote(bytes, start, escapeAt(source, start)) ?? run.end;
  return { start, end: fragmentIn(source, { start, end }) ?? end };
}

/** The name of a parameter in the query of an address. */
const PARAMETER = /\/[^\s"'`<>]{0,160}[?&][\w.-]{1,60}=$/;

/** Where a parameter of an address ends and the place within the page begins; undefined where there is none. */
function fragmentIn(source: SourceText, { start, end }: Span): number | undefined {
  if (source.bytes[start - 1] !== EQUALS) return undefined;
  const at = source.bytes.subarray(start, end).indexOf(HASH);
  if (at <= 0 || !PARAMETER.test(source.slice(Math.max(0, start - 240), start))) return undefined;
  return start + at;
}

/** PowerShell has a sign of its own before a quote that is a part of a text. */
function escapeAt({ path, bytes }: SourceText, start: number): number {
  const isEscaped = bytes[start - 1] === DOUBLE && path.endsWith("1") && /\.ps[dm]?1$/i.test(path);
  return isEscaped ? BACKTICK : BACKSLASH;
}

/** The value that a text between quotes is. */
export function textAt(source: SourceText, { start, end }: Span): Span {
  const sign = escapeAt(source, start);
  // What was looked for ends at the first quote that no backslash stands before.
  const whole = sign === BACKTICK ? closingQuote(source.bytes, start, sign) : undefined;
  return { start, end: whole ?? withoutLineEnd(source.bytes, end) };
}

/** How long the user is before the password of Samba's commands: `-U ann%…`, `--user='ACME\\ann%…'`. */
function userBefore(source: SourceText, { start, end }: Span): number {
  let sign = start;
  while (sign < end && source.bytes[sign] !== PERCENT) sign++;
  const option = /-(?:U|-user)[ =]["']?(?:[\w.-]{1,40}[\\/]{1,2})?$/;
  if (sign === end || !option.test(source.slice(Math.max(0, start - 60), start))) return 0;
  return /^[\w.-]{1,60}$/.test(source.slice(start, sign)) ? sign + 1 - start : 0;
}

/** The number before a token of Laravel Sanctum: `12|`. Whatever is no part of a value may stand before it. */
const NUMBERED = /(?<![^\s"'`=:])\d{1,10}\|$/;

/**
 * The name at the beginning, where options have signs before it or are made of such pairs, or else the last one in the
 * query of an address.
 */
const NAME =
  /^(?:--(?:from-literal|set(?:-string)?|env|build-arg|var|config|define|dart-define)=|Environment=|-{0,2}|.*[?&])(?<name>[A-Za-z_$][\w.-]{0,100})=/;

/** Behind the name at the beginning of a run. A value may have `=` in it, and in quotes nothing but a value may stand. */
function afterName(source: SourceText, { start, end }: Span): number {
  const { bytes } = source;
  let tail = end;
  while (tail > start && bytes[tail - 1] === EQUALS) tail--;
  let last = tail;
  while (last > start && bytes[last - 1] !== EQUALS) last--;
  if (last === start || last - start > LONGEST) return last;
  const isQuoted = QUOTES[bytes[start - 1] ?? 0] === 1;
  const { 0: before = "", groups } = NAME.exec(source.slice(start, last)) ?? {};
  const isAssigned = isQuoted || isAssignedBy(source.slice(Math.max(0, start - BEFORE), start));
  const { name = "" } = groups ?? {};
  if (isAssigned && (secretness(name) === "none" || isRandom(name))) return start;
  return before === "" ? last : start + before.length;
}

/** So much of what stands before a value is looked at, in bytes. */
const BEFORE = 100;

/** An operator or a tag of XML. */
const ASSIGNED = /[=:>]\s{1,20}$|<[\w:.-]{1,60}(?:\s[^<>\n]{0,60})?>$/;

/** A name and nothing but space behind it, in a line of settings: `requirepass `. */
const NAMED = /(?:^|\n)[ \t]{0,20}(?<name>[A-Za-z][\w.-]{1,60})[ \t]{1,20}$/;

/** True where a value begins behind this, whatever `=` it has in it. */
function isAssignedBy(before: string): boolean {
  const { name } = NAMED.exec(before)?.groups ?? {};
  return ASSIGNED.test(before) || (name !== undefined && secretness(name) === "secret");
}

/** By byte: a bit for small letters, for capitals, for everything else and for spaces; none for what no secret has. */
const [LOWER, UPPER, OTHER, SPACED] = [1, 2, 4, 8];
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(String.fromCharCode(byte)));

/** From here on randomness says enough. */
const LONG = 12;

/** Of a short value even the randomness is a guess: it must at least be written like a generated password. */
export function isPossible(bytes: Uint8Array, value: Span): boolean {
  const kinds = kindsIn(bytes, value);
  return kinds !== 0 && (kinds & SPACED) === 0 && !isAddress(bytes, value.start);
}

/** The same of a text between quotes, which may have spaces in it. */
export function isPossibleText(bytes: Uint8Array, text: Span): boolean {
  return kindsIn(bytes, text) !== 0;
}

/** The bits of all its bytes; 0 where it has one that no secret has, or is too short. */
function kindsIn(bytes: Uint8Array, value: Span): number {
  const { start } = value;
  const end = withoutBackslashes(bytes, value);
  if (end - start < SHORTEST) return 0;
  let kinds = 0;
  for (let at = start; at < end; at++) {
    const kind = KINDS[bytes[at] ?? 0] ?? 0;
    if (kind === 0) return 0;
    kinds |= kind;
  }
  return end - start >= LONG || (kinds & (LOWER | UPPER | OTHER)) === (LOWER | UPPER | OTHER) ? kinds : 0;
}

/** Most of what varies is an address, whose scheme is no name of a secret. */
function isAddress(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0x2f && bytes[start + 1] === 0x2f && bytes[start - 1] === COLON;
}

function kindOf(character: string): number {
  if (character === " ") return OTHER | SPACED;
  if (!/[!-~]/.test(character)) return 0;
  if (/[a-z]/.test(character)) return LOWER;
  return /[A-Z]/.test(character) ? UPPER : OTHER;
}
