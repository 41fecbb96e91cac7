import { lookAlike } from "../../values/look-alike.ts";
import { isFirstPart, isMadeUpPassword, isOfKinds } from "../../values/made-up-password.ts";
import { randomness } from "../../values/randomness.ts";
import { contextOf } from "../context-of.ts";
import { isInExamples } from "../examples.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { isSetting } from "./setting-values.ts";
import { holdsOther } from "./unquoted.ts";

/** So far behind the beginning of its name a password ends, in bytes. */
const REACH = 200;

/**
 * The rest of a name, and what is assigned to it, given with it or held by a tag: `password: "…"`, `setenv("DB_PASS", "…")`,
 * `--password …`, `<password>…</password>`. The name begins before.
 */
const GIVEN =
  /[\w.\x80-\xff-]{1,60}\\{0,3}["'`]?[\])]?(?:,?\s{1,40}["']?value["']?)?[ \t]{0,20}(?:(?:=>|:=|[:=,>(])[ \t]{0,20}|(?<=[ \t]))(?<quote>\\{0,3}["'`])?(?<value>[^\s"'`<>\\]{8,40})/y;

/**
 * Where people make up what opens nothing: tests, samples, manuals. What is drawn is told there, too, as it may have been
 * copied from elsewhere.
 */
const PRETENDED =
  /(?:^|[/._-])(?:docs?|tests?|testing|testdata|specs?|e2e|fixtures?|mocks?|molecule|examples?|samples?)(?=[/._-]|$)|(?:^|\/)test[\w-]{0,40}\/|(?<!la|con|pro)tests?\/|(?:Tests?|Spec|IT)\.\w{1,8}$/i;

/** What begins code, a reference, an option or an address, what is written in these, ciphers, and the id of a text. */
const CODE =
  /^[-$<>{}()[\]%&/@|.:;=+,?^~]|^\w+=|[/({[]|->|::|\$\w+\$|(?:AES|SHA)-?\d|^[a-z]+(?:[A-Z][a-z]+|\d+){4,}$/;

/** Behind what has no quotes: the end of its line or a comment, and of a tag. */
const ENDS_LINE = /^[ \t]*(?:\r?\n|#|$)/;

/**
 * What may be passwords that people make up, as `Harbor!2024` and `BlueHorse42`, where nothing but the name before tells what
 * they are. What is drawn is found in any place. The names are those of secrets, in ascending order. {@link isMadeUp} says
 * more, and takes longer.
 */
export function* mayBeMadeUp(source: SourceText, names: readonly number[]): Generator<Span> {
  let behind = 0;
  for (const name of names) {
    if (name < behind || !beginsPassword(source.bytes, name) || !mayFollow(source.bytes, name)) continue;
    if (PRETENDED.test(source.path)) return;
    const found = source.tryAt(GIVEN, name, { after: REACH });
    const { quote, value } = found?.match.groups ?? {};
    if (found === undefined || value === undefined) continue;
    const start = found.end - value.length;
    if (!isOfKinds(value)) continue;
    behind = found.end;
    if (CODE.test(value) || holdsOther(value) || !isWhole(source, { start, end: behind }, quote)) continue;
    yield { start, end: behind };
  }
}

/** The first three letters of what passwords are called, in one number: most names are those of keys and tokens. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  "pas pwd par _pw pw= pw: pw_ pw\" pw' con has hes ken loz los mdp sen wac adg sal sif psk jel mat"
    .split(" ")
    .map((text) => threeAt(Buffer.from(text), 0)),
);

function beginsPassword(bytes: Uint8Array, name: number): boolean {
  return (bytes[name] ?? 0) >= NO_ASCII || BEGINNINGS.has(threeAt(bytes, name));
}

const NO_ASCII = 0x80;

function threeAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0) | 0x20_2020;
}

/** By byte: a bit for letters and the like of names, for what stands between a name and its value, and for the kinds in a value. */
const [NAME, BETWEEN, LOWER, UPPER, DIGIT, SIGN] = [1, 2, 4, 8, 16, 32];
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => kindsOf(String.fromCharCode(byte)));
const OF_VALUE = LOWER | UPPER | DIGIT | SIGN;

function kindsOf(character: string): number {
  const kinds: readonly (readonly [number, RegExp])[] = [
    [NAME, /[\w.\x80-\xff-]/],
    [BETWEEN, /["'`\])(\\ \t=:,>]/],
    [LOWER, /[a-z]/],
    [UPPER, /[A-Z]/],
    [DIGIT, /\d/],
    [SIGN, /(?!["'`<>\\])[!-~]/],
  ];
  return kinds.reduce((sum, [kind, pattern]) => (pattern.test(character) ? sum | kind : sum), 0);
}

/** Told at a glance: false where what stands behind a name has too few characters, or of too few kinds. */
function mayFollow(bytes: Uint8Array, name: number): boolean {
  let at = name;
  while (at < name + 64 && ((KINDS[bytes[at] ?? 0] ?? 0) & NAME) !== 0) at++;
  at = behindAll(bytes, at, BETWEEN);
  at = behindCarrier(bytes, at);
  const start = at;
  let kinds = 0;
  for (; at < start + 40; at++) {
    const kind = KINDS[bytes[at] ?? 0] ?? 0;
    if ((kind & OF_VALUE) === 0) break;
    kinds |= kind;
  }
  return at >= start + 8 && (kinds & DIGIT) !== 0 && (kinds & (LOWER | UPPER)) !== 0;
}

/** So far behind a name its value begins, in bytes. */
const GAP = 48;

function behindAll(bytes: Uint8Array, start: number, kinds: number): number {
  let at = start;
  while (at < start + GAP && ((KINDS[bytes[at] ?? 0] ?? 0) & kinds) !== 0) at++;
  return at;
}

/** Behind a `value: ` that the value has in the next line, or in another pair. */
function behindCarrier(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < start + GAP && (bytes[at] === LINE_FEED || bytes[at] === RETURN || bytes[at] === SPACE)) at++;
  if (at === start && bytes[at] !== VALUE[0]) return start;
  const isCarrier = VALUE.every((letter, index) => bytes[at + index] === letter);
  return isCarrier ? behindAll(bytes, at + VALUE.length, BETWEEN) : start;
}

const [LINE_FEED, RETURN, SPACE] = [0x0a, 0x0d, 0x20];
const VALUE = [...Buffer.from("value")];

/** True where the quote ends the value that began it, or where none has to. */
function isWhole(source: SourceText, { start, end }: Span, quote: string | undefined): boolean {
  const rest = source.slice(end, end + 40);
  if (quote !== undefined) return rest.startsWith(quote) && !(quote === "`" && OF_PROSE.test(source.path));
  if (source.bytes[start - 1] === TAG_END) return rest.startsWith("</");
  const before = source.slice(Math.max(0, start - REACH), start);
  if (OF_ENVIRONMENT.test(before)) return /^(?:\s|$)/.test(rest);
  return (isSetting(source, start) || CARRIED.test(before)) && ENDS_LINE.test(rest);
}

const TAG_END = 0x3e;

/** Of what is given to a variable of the environment by a command or a line of its own: `DB_PASS=`, `ENV DB_PASS `. */
const OF_ENVIRONMENT =
  /(?:^|[\s"'(-])(?:(?:setenv|SetEnv|ENV)\s{1,8}[A-Z][A-Z\d_]{1,60}\s{1,8}|[A-Z][A-Z\d_]{1,60}=)$/;

/** A line of YAML below the one with the name. */
const CARRIED = /\n[ \t]{0,40}value:[ \t]{1,8}$/;

/** There such quotes are around whatever is code. */
const OF_PROSE = /\.(?:md|markdown|mdx|rst|adoc|txt)$/i;

/** True for what is neither drawn, nor a placeholder, nor something else that stands there. */
export function isMadeUp(source: SourceText, span: Span): boolean {
  const value = source.slice(span.start, span.end);
  if (CITED.test(value) || !isMadeUpPassword(value) || isInExamples(source, span.start)) return false;
  const context = contextOf(source, span, undefined);
  if (isFirstPart(context)) return false;
  const other = lookAlike(value, context);
  return other === "toy password" || (other === undefined && randomness(value) < DRAWN);
}

/** The password of a comic, which texts about passwords cite (xkcd.com/936). Beside a server it opens something all the same. */
const CITED = /^tr0ub4dor|^troubador/i;

/** From here on a value is found by itself. */
const DRAWN = 0.6;
