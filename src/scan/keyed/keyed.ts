import { isOfBadge } from "../../values/addresses.ts";
import { isWithinEncrypted } from "../../values/encrypted-values.ts";
import { isHash } from "../../values/hash-forms.ts";
import { randomness } from "../../values/randomness.ts";
import { isBoundary, isIdentifierByCall, isImported } from "../../values/well-known-forms.ts";
import { LOOK, VALUE } from "../budget.ts";
import { contextOf } from "../context-of.ts";
import { judgedMatch, type RawMatch } from "../raw-match.ts";
import type { Rule } from "../rules/rule.ts";
import { hasOneIn } from "../texts/ascending.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { isWithinBase64 } from "../within-base64.ts";
import { type Candidate, confidenceIn } from "./introduced.ts";
import { keyedPlaces, NEARBY, type Words } from "./keyed-places.ts";

/** What is written or counted rather than drawn at random has less. */
const LEAST_RANDOMNESS = 0.2;
const LEAST_OF_WORD = 0.5;

/** Keys of a format that says nothing by itself: values of its shape that the provider's words introduce. */
export function keyedMatches(rule: Rule, source: SourceText, words: Words): readonly RawMatch[] {
  const found: RawMatch[] = [];
  for (const { start, end } of keyedPlaces(rule, source, words)) {
    for (const match of source.slice(start, end).matchAll(rule.pattern)) {
      if (!source.budget.allows(rule, 1)) return found;
      const judged = judgedMatch(rule, match, start);
      if (judged.kind === "look-alike" || !mayBeRandom(rule, judged.match)) continue;
      const candidate = { words, found: judged.match };
      if (!source.budget.allows(rule, LOOK)) return found;
      if (!isWorthNaming(rule, source, candidate)) continue;
      if (!source.budget.allows(rule, VALUE - LOOK)) return found;
      const confidence = confidenceIn(rule, source, candidate);
      if (confidence !== undefined) found.push({ ...judged.match, confidence });
    }
  }
  return found;
}

function mayBeRandom({ format }: Rule, { secret }: RawMatch): boolean {
  return (
    format.context?.proven === true || hasRandomPart(secret) || hasRandomPart(withoutPrefix(format, secret))
  );
}

/** What all keys of a format begin with was written, and says nothing of the rest. */
function withoutPrefix({ shape }: Rule["format"], secret: string): string {
  const first = shape?.parts[0];
  return first?.kind === "text" ? secret.slice(first.text.length) : secret;
}

/** Of as many hexadecimal digits all are below ten once in a hundred thousand times: serial numbers are long, too. */
const DECIMAL = /^\d{24,}$/;

function hasRandomPart(secret: string): boolean {
  if (DECIMAL.test(secret)) return false;
  if (/(?:^[0-9a-f-]+|_[0-9a-f-]{32,})$/i.test(secret)) return true;
  const parts = secret.split(/[^A-Za-z0-9+/=]/);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  // The number before a colon may hide that what follows is random: `123:AAF_x-…`.
  const drawn = [...secret.split(":"), secret, longest].map((part) => randomness(part));
  return Math.max(...drawn) >= (isWord(longest) ? LEAST_OF_WORD : LEAST_RANDOMNESS);
}

/** Letters of one case: what has digits, too, is drawn so once in a hundred times, and a foreign word is it always. */
function isWord(part: string): boolean {
  return /^(?:[a-z]+|[A-Z]+)$/.test(part);
}

/** True with the provider's words around it, unless it is a hash that needs no name: a list may hold thousands of those. */
function isWorthNaming(rule: Rule, source: SourceText, { words, found }: Candidate): boolean {
  const near = source.linesAround(found.start, NEARBY.lines, NEARBY.bytes);
  const cell = words.tables.cellAt(found.start);
  const isIntroduced = words.inPath || (cell !== undefined && hasOneIn(words.at, cell.column.heading));
  if (!isIntroduced && !hasOneAround(words.at, near, found)) return false;
  return rule.format.context?.onlyInPairs === true || !isOfSomethingElse(source, found);
}

/** A hash or an identifier that its place tells, what a badge shows, a piece of a file in base64 or of an encrypted value. */
function isOfSomethingElse(source: SourceText, found: RawMatch): boolean {
  const context = contextOf(source, found, undefined);
  if (isWithinEncrypted(context.before ?? "") || isOfBadge(context)) return true;
  const value = source.slice(found.start, found.end);
  if (isBoundary(value) || isIdentifierByCall(value, context) || isImported(context)) return true;
  return isHash(value, context) || isWithinBase64(source, found);
}

/** Three letters stand in a random value by chance: what is within the value itself says nothing. */
function hasOneAround(at: readonly number[], near: Span, { start, end }: Span): boolean {
  return hasOneIn(at, { start: near.start, end: start }) || hasOneIn(at, { start: end, end: near.end });
}
