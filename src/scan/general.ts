import { isLookAlike } from "../values/look-alike.ts";
import { mayNameSecret, secretness } from "../values/names.ts";
import { randomness } from "../values/randomness.ts";
import { VALUE } from "./budget.ts";
import { contextOf } from "./context-of.ts";
import { isCarrier } from "./naming/carriers.ts";
import { type Introduction, introductionOf } from "./naming/introduction.ts";
import type { RawMatch } from "./raw-match.ts";
import type { Rule } from "./rule.ts";
import type { SourceText, Span } from "./source-text.ts";
import { merged } from "./spans.ts";
import { variedRuns } from "./varied-runs.ts";

/** So far behind the name of a secret its value begins, in bytes. */
const REACH = 200;

const LONGEST = 512;

const QUOTED = /["'`]$/;

const LEAST_RANDOMNESS = 0.6;

/**
 * A search of one text. What it remembers are pieces of that text, which may hold secrets: it ends with the search.
 */
interface Search {
  readonly rule: Rule;
  readonly source: SourceText;
  /** Parts of names that were looked at before, by themselves: a file repeats its own. */
  readonly names: Map<string, boolean>;
  /** Values that are not random, for the same reason. */
  readonly written: Set<string>;
}

/** Random values that are assigned to something that is named like a secret. */
export function generalMatches(rule: Rule, source: SourceText, at: readonly number[]): readonly RawMatch[] {
  const search: Search = { rule, source, names: new Map(USUAL_NAMES), written: new Set() };
  const names = at.filter((offset) => standsInName(search, offset));
  const found: RawMatch[] = [];
  for (const region of behind(source, names)) {
    for (const run of variedRuns(source.bytes, region)) {
      if (!source.budget.allows(rule, 1)) return found;
      const match = judged(search, valueAt(source, run));
      if (match !== undefined) found.push(match);
    }
  }
  return found;
}

/** What stands in nearly every file, and need not be looked at again in each. */
const USUAL =
  "auth author authors key keyof keys keyword keywords pass passed password passwords secret token tokens";
const USUAL_NAMES = USUAL.split(" ").map((word) => [word, mayNameSecret(word)] as const);

/** Names are no longer. */
const LONGEST_NAME = 40;

/** True where the letters and digits around an offset could be in the name of a secret. */
function standsInName({ source: { bytes, text }, names }: Search, offset: number): boolean {
  const [least, most] = [Math.max(0, offset - LONGEST_NAME), Math.min(bytes.length, offset + LONGEST_NAME)];
  let start = offset;
  while (start > least && isAlphanumeric(bytes[start - 1] ?? 0)) start--;
  let end = offset;
  while (end < most && isAlphanumeric(bytes[end] ?? 0)) end++;
  const word = text.slice(start, end);
  const may = names.get(word) ?? mayNameSecret(word);
  names.set(word, may);
  return may;
}

function isAlphanumeric(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

/** The rest of the line, and the next one: a list of variables has the value there. */
function behind(source: SourceText, offsets: readonly number[]): readonly Span[] {
  const most = source.bytes.length;
  return merged(
    source
      .regionsAround(offsets, { back: -1, on: 1, limit: REACH })
      .map(({ start, end }) => ({ start, end: Math.min(most, end + LONGEST) })),
  );
}

/** A run may begin with the name that it is assigned to, and in quotes it may be longer. */
function valueAt({ text }: SourceText, run: Span): Span {
  let tail = run.end;
  while (tail > run.start && text.charAt(tail - 1) === "=") tail--;
  let start = tail;
  while (start > run.start && text.charAt(start - 1) !== "=") start--;
  // The `:-` of a shell's `${NAME:-value}`, whose second sign could be the value's own.
  if (text.charAt(start) === "-" && /\$\{\w{1,60}:$/.test(text.slice(Math.max(0, start - 64), start)))
    start++;
  const quote = QUOTED.exec(text.slice(start - 1, start))?.[0];
  const length = quote === undefined ? -1 : text.slice(start, start + LONGEST).indexOf(quote);
  return { start, end: length > 0 ? start + length : run.end };
}

function judged(search: Search, { start, end }: Span): RawMatch | undefined {
  const { rule, source, written } = search;
  const secret = source.text.slice(start, end).replace(/\\+$/, "");
  if (!isPossible(secret) || isAddress(source.bytes, start) || !isRandom(secret, written)) return undefined;
  if (!source.budget.allows(rule, VALUE)) return undefined;
  const nearest = nameOf(introductionOf(source.text, start));
  if (nearest === undefined || secretness(nearest) !== "secret") return undefined;
  if (isLookAlike(secret, contextOf(source, { start, end }, nearest))) return undefined;
  const { provider, format, known } = rule;
  return {
    provider,
    format,
    known,
    secret,
    keyId: undefined,
    confidence: "low",
    start,
    end: start + secret.length,
  };
}

/** Most of what varies is an address, whose scheme is no name of a secret. */
function isAddress(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0x2f && bytes[start + 1] === 0x2f && bytes[start - 1] === 0x3a;
}

function isRandom(value: string, written: Set<string>): boolean {
  if (written.has(value)) return false;
  if (randomness(value) >= LEAST_RANDOMNESS) return true;
  written.add(value);
  return false;
}

/** The nearest name; but `value`, `default` and calls that say nothing, such as `String::from`, only pass a value on. */
function nameOf({ names, by }: Introduction): string | undefined {
  const [first, ...others] = names.filter((name) => !isCarrier(name));
  return by === "called" && others.length > 0 && secretness(first ?? "") === "none" ? others[0] : first;
}

/** Of a short value even the randomness is a guess: it must at least be written like a generated password. */
function isPossible(secret: string): boolean {
  if (secret.length < 8 || /[\s\x80-\xff]/.test(secret)) return false;
  return secret.length >= 12 || (/[a-z]/.test(secret) && /[A-Z]/.test(secret) && /[^A-Za-z]/.test(secret));
}
