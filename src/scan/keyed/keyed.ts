import type { Around } from "../../formats/token-format.ts";
import { isOfBadge } from "../../values/addresses.ts";
import { isWithinEncrypted } from "../../values/encrypted-values.ts";
import { isHash } from "../../values/hash-forms.ts";
import { isAbout, secretness } from "../../values/names.ts";
import { isPageToken, isSearchKey } from "../../values/public-keys.ts";
import { randomness } from "../../values/randomness.ts";
import { LOOK, VALUE } from "../budget.ts";
import { contextOf } from "../context-of.ts";
import type { Confidence } from "../match.ts";
import { introductionOf } from "../naming/introduction.ts";
import { judgedMatch, type RawMatch } from "../raw-match.ts";
import type { Rule } from "../rules/rule.ts";
import { hasOneIn } from "../texts/ascending.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { isWithinBase64 } from "../within-base64.ts";
import { keyedPlaces, NEARBY, type Words } from "./keyed-places.ts";
import { isInLine, isInRequest, isLabelled, isWholeFile, standsAlone } from "./standing.ts";

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
      const confidence = judge(rule, source, candidate);
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

function hasRandomPart(secret: string): boolean {
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

interface Candidate {
  readonly words: Words;
  readonly found: RawMatch;
}

/** True with the provider's words around it, unless it is a hash that needs no name: a list may hold thousands of those. */
function isWorthNaming(rule: Rule, source: SourceText, { words, found }: Candidate): boolean {
  const near = source.linesAround(found.start, NEARBY.lines, NEARBY.bytes);
  const cell = words.tables.cellAt(found.start);
  const isIntroduced = words.inPath || (cell !== undefined && hasOneIn(words.at, cell.column.heading));
  if (!isIntroduced && !hasOneAround(words.at, near, found)) return false;
  return rule.format.context?.onlyInPairs === true || !isOfSomethingElse(source, found);
}

/** How sure the surroundings make us; undefined where they do not introduce a key of this format. */
function judge(rule: Rule, source: SourceText, { words, found }: Candidate): Confidence | undefined {
  const cell = words.tables.cellAt(found.start);
  // The public half beside it says more than any name, and is looked for later.
  if (rule.format.context?.onlyInPairs) return standsAlone(source, found, words) ? "medium" : undefined;
  const introduction = introductionOf(source.text, found.start, cell);
  const [nearest] = introduction.names;
  const readings = introduction.names.slice(0, 3).map(secretness);
  const isGivenToClient = introduction.by === "called" && CLIENT.test(nearest ?? "");
  // The provider's own word for a key counts more: a `routing_key` opens something, whatever others do.
  if (readings[0] === "public" && !isGivenToClient && !rule.keyWords.test(nearest ?? "")) return undefined;
  // Nobody wrote the name that a section and its key have together.
  if (introduction.names.some((name) => name !== introduction.bySection && rule.not.test(name)))
    return undefined;
  if (isForEverybody(source, found, nearest)) return undefined;
  if (rule.format.isOther?.(found.secret, around(source, found)) === true) return undefined;
  if (rule.words.test(nearest ?? "")) return "high";
  const isToldAbout = HASH_LENGTH.test(found.secret) && isAbout(nearest ?? "");
  if (!isToldAbout && introduction.names.some((name) => rule.words.test(name))) return "high";
  const isPassing = HASH_LENGTH.test(found.secret) && PASSING.test(nearest ?? "");
  const isNamed =
    !isPassing &&
    readings.some(
      (reading) => reading === "secret" || (reading === "maybe" && introduction.by === "assigned"),
    );
  if (isNamed || isGivenToClient) return "medium";
  const isNearby = rule.format.context?.by === "nearby";
  if (!standsAlone(source, found, words) && !(isNearby && isInRequest(source, found))) return undefined;
  if (!isToldAbout && isLabelled(source, found, words)) return "medium";
  if (words.inPath && isWholeFile(source, found)) return "medium";
  if (
    !isPassing &&
    readings[0] === "maybe" &&
    hasOneIn(words.at, { start: found.start - CLOSE, end: found.start })
  )
    return "medium";
  if (isNearby) return "medium";
  const isBare = introduction.isInUrl || (introduction.by !== "assigned" && !HASH_LENGTH.test(found.secret));
  return isBare && isInLine(source, found, words) ? "medium" : undefined;
}

/** A hash that its place tells, what a badge shows, a piece of a file in base64 or of an encrypted value. */
function isOfSomethingElse(source: SourceText, found: RawMatch): boolean {
  const context = contextOf(source, found, undefined);
  if (isWithinEncrypted(context.before ?? "") || isOfBadge(context)) return true;
  return isHash(source.slice(found.start, found.end), context) || isWithinBase64(source, found);
}

/** A hash by its name, or what a site tells every visitor. */
function isForEverybody(source: SourceText, found: RawMatch, name: string | undefined): boolean {
  const context = contextOf(source, found, name);
  const value = source.slice(found.start, found.end);
  return isSearchKey(value, context) || isPageToken(value, context) || isHash(value, context);
}

/** More than what most decisions look at: the members of a record. */
function around(source: SourceText, { start, end }: RawMatch): Around {
  return {
    before: source.slice(Math.max(0, start - RECORD), start),
    after: source.slice(end, end + RECORD),
  };
}

const RECORD = 400;

/** Three letters stand in a random value by chance: what is within the value itself says nothing. */
function hasOneAround(at: readonly number[], near: Span, { start, end }: Span): boolean {
  return hasOneIn(at, { start: near.start, end: start }) || hasOneIn(at, { start: end, end: near.end });
}

/** Calls that take a key: `new Client(`, `connect(`. */
const CLIENT = /client|service|api$|sdk|login|connect|auth|init|configure|session|adapter|handler|\bbot\b/i;

/** So far before a value stand the words of "the Twilio key 0a1b...", which no operator joins, in characters. */
const CLOSE = 40;

/** What looks like a hash needs a name. */
const HASH_LENGTH =
  /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Of those, what belongs to a visit or to a message. */
const PASSING = /(?:session|sid|serial|nonce|cookie|sig|signature)$/i;
