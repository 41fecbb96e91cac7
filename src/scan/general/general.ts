import { isBareKey, isConstantName } from "../../values/bare-keys.ts";
import { isEncrypted } from "../../values/encrypted-values.ts";
import { isHash } from "../../values/hash-forms.ts";
import { isCodeOrMarkup, isLookAlike } from "../../values/look-alike.ts";
import { namesPassword, secretness } from "../../values/names.ts";
import { randomness } from "../../values/randomness.ts";
import { LOOK, NAMING, VALUE } from "../budget.ts";
import { contextOf } from "../context-of.ts";
import { kernel } from "../kernel/kernel.ts";
import type { Names } from "../kernel/names.ts";
import { isCarrier, LINES } from "../naming/carriers.ts";
import { type Introduction, introductionOf } from "../naming/introduction.ts";
import { mayFollowValue } from "../naming/name-behind.ts";
import type { RawMatch } from "../raw-match.ts";
import type { Rule } from "../rules/rule.ts";
import type { Cell } from "../tables/table.ts";
import type { Tables } from "../tables/tables.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { merged } from "../texts/spans.ts";
import { isBodyOfMail } from "../within-base64.ts";
import { isPossible, isPossibleText, textAt, valueAt } from "./assigned-value.ts";
import { withoutBackslashes } from "./closing-quote.ts";
import { LONGEST } from "./lengths.ts";
import { loginRows } from "./login-rows.ts";
import { isMadeUp, mayBeMadeUp } from "./made-up.ts";
import { phrases } from "./phrases.ts";
import { isRandomBehind } from "./prefixed.ts";
import { isSetting, settingValues } from "./setting-values.ts";
import { ENDS_RUN, longerValue } from "./unquoted.ts";

/** So far behind the name of a secret its value begins, in bytes and in lines: no name is read farther above a value. */
const REACH = 200;
const BELOW = LINES - 1;

const LEAST_RANDOMNESS = 0.6;

/** Shorter names are chosen, however they look. */
const SHORTEST_DRAWN = 12;

/**
 * A search of one text. What it remembers are pieces of that text, which may hold secrets: it ends with the search.
 */
interface Search {
  readonly rule: Rule;
  readonly source: SourceText;
  readonly tables: Tables;
  /** Values that are not random: a file repeats its own. */
  readonly written: Set<string>;
}

/** Where the names of secrets stand, and texts near which a value has no name. */
export interface Places {
  readonly names: Names;
  readonly asides: readonly number[];
  readonly tables: Tables;
}

/** Random values that are assigned to something that is named like a secret, or stand where secrets do. */
export function generalMatches(rule: Rule, source: SourceText, places: Places): readonly RawMatch[] {
  const search: Search = { rule, source, tables: places.tables, written: new Set() };
  const found: RawMatch[] = [];
  for (const value of valuesIn(source, places)) {
    if (!source.budget.allows(rule, 1)) return found;
    const match = judged(search, value);
    if (match !== undefined) found.push(match);
  }
  const known = new Set(found.map(({ start }) => start));
  for (const value of loginRows(source, places.tables)) {
    if (!source.budget.allows(rule, VALUE)) return found;
    if (!known.has(value.start)) found.push(guess(rule, source.slice(value.start, value.end), value.start));
  }
  for (const offsets of [places.names.names, places.asides]) {
    for (const value of mayBeMadeUp(source, offsets)) {
      if (!source.budget.allows(rule, LOOK)) return found;
      if (known.has(value.start) || !isMadeUp(source, value)) continue;
      if (!source.budget.allows(rule, VALUE - LOOK)) return found;
      if (!isPasswordOf(source, value)) continue;
      found.push(guess(rule, source.slice(value.start, value.end), value.start));
    }
  }
  return found;
}

/** What may be the value of something: runs, texts between quotes and, of the columns of tables, whatever stands in a cell. */
function* valuesIn(source: SourceText, places: Places): Generator<Span> {
  const { bytes } = source;
  for (const region of regions(source, places)) {
    for (const run of kernel.randomRuns(bytes, region, LONGEST)) {
      const value = isInColumn(places, run) ? undefined : valueAt(source, run);
      if (value === undefined) continue;
      if (isPossible(bytes, value)) yield value;
      // Only now, as the budget may have ended with the one before.
      const longer = value.end === run.end ? longerValue(source, value) : undefined;
      if (longer !== undefined && isPossible(bytes, longer)) yield longer;
    }
    for (const text of kernel.quotedTexts(bytes, region, LONGEST)) {
      const value = textAt(source, text);
      if (!isInColumn(places, text) && isPossibleText(bytes, value)) yield value;
    }
  }
  for (const value of settingValues(source, places.names.names)) if (isPossible(bytes, value)) yield value;
  for (const value of phrases(source, places.names)) if (isPossibleText(bytes, value)) yield value;
  for (const cell of places.tables.valuesOf(({ reading }) => reading === "secret"))
    if (isPossible(bytes, cell) && mayBeRandom(source, cell)) yield cell;
}

function isInColumn({ tables }: Places, { start }: Span): boolean {
  return tables.cellAt(start)?.column.reading === "secret";
}

function mayBeRandom(source: SourceText, cell: Span): boolean {
  return (
    kernel.randomRuns(source.bytes, cell).length > 0 || ENDS_RUN.test(source.slice(cell.start, cell.end))
  );
}

/**
 * Behind names the rest of the line, and the next ones; around what tells of a value without a name, and around names
 * that may stand behind their value, the line before and their own, too.
 */
function regions(source: SourceText, { names, asides }: Places): readonly Span[] {
  const turned = names.behindValues.filter((offset) => mayFollowValue(source, offset));
  const behind = source.regionsAround(names.names, { back: -1, on: BELOW, limit: REACH });
  if (asides.length + turned.length === 0) return behind;
  const around = [...asides, ...turned].sort((a, b) => a - b);
  return merged([...behind, ...source.regionsAround(around, { back: 1, on: BELOW, limit: REACH })]);
}

function judged(search: Search, { start, end }: Span): RawMatch | undefined {
  const { rule, source, tables, written } = search;
  const secret = source.slice(start, withoutBackslashes(source.bytes, { start, end }));
  if (!isRandom(secret, written)) return undefined;
  const cell = tables.cellAt(start);
  // What stands around a cell says nothing of it.
  const around = cell === undefined ? contextOf(source, { start, end }, undefined) : { path: source.path };
  // A part of a hash may have no form of one. All this is told without a name, which takes longer to find.
  if (cell?.isHash || isCodeOrMarkup(secret) || isEncrypted(secret, around)) return undefined;
  // Of encrypted values a file may hold thousands, and they are told at a glance.
  if (!source.budget.allows(rule, LOOK) || isHash(secret, around)) return undefined;
  if (isBodyOfMail(source, { start, end }) || !source.budget.allows(rule, NAMING - LOOK)) return undefined;
  const nearest = nameOfSecret(source, secret, { start, cell });
  if (nearest === undefined) return undefined;
  if (!source.budget.allows(rule, VALUE - NAMING)) return undefined;
  if (isLookAlike(secret, { ...around, name: nearest })) return undefined;
  return guess(rule, secret, start);
}

function guess({ provider, format, known }: Rule, secret: string, start: number): RawMatch {
  const end = start + secret.length;
  return { provider, format, known, secret, keyId: undefined, confidence: "low", start, end };
}

function isPasswordOf(source: SourceText, { start }: Span): boolean {
  const introduction = introductionOf(source.text, start);
  const name = nameOf(introduction);
  return (
    name !== undefined && introduction.by !== "listed" && secretness(name) === "secret" && namesPassword(name)
  );
}

interface Place {
  readonly start: number;
  readonly cell: Cell | undefined;
}

/** What a value is called, if secrets are; undefined otherwise. */
function nameOfSecret(source: SourceText, value: string, { start, cell }: Place): string | undefined {
  const introduction = introductionOf(source.text, start, cell);
  const name = nameOf(introduction);
  if (name === undefined || isDrawn(name)) return undefined;
  if (secretness(name) === "secret" && introduction.bySection !== name) return name;
  const isGiven = introduction.by === "assigned" || (introduction.by === "spaced" && isConstantName(name));
  if (!isGiven || beginsLine(source, start)) return undefined;
  return isBareKey({ name, value, isSetting: isSetting(source, start) }) ? name : undefined;
}

/** True for a value with nothing but quotes before it in its line: what follows an empty `ACME_KEY=` may be anything. */
function beginsLine({ text }: SourceText, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return !/[^\s"'`]/.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** The value of the cell before is no name, though drawn letters may have a word of secrets in them. */
function isDrawn(name: string): boolean {
  return name.length >= SHORTEST_DRAWN && randomness(name) >= LEAST_RANDOMNESS;
}

function isRandom(value: string, written: Set<string>): boolean {
  if (written.has(value)) return false;
  if (randomness(value) >= LEAST_RANDOMNESS || isRandomBehind(value, LEAST_RANDOMNESS)) return true;
  written.add(value);
  return false;
}

/** The nearest name; but `value`, `default` and calls that say nothing, such as `String::from`, only pass a value on. */
function nameOf({ names, by }: Introduction): string | undefined {
  const [first, ...others] = names.filter((name) => !isCarrier(name));
  return by === "called" && others.length > 0 && secretness(first ?? "") === "none" ? others[0] : first;
}
