import { isCarrier } from "./carriers.ts";
import { contextOf } from "./context-of.ts";
import { type Introduction, introductionOf } from "./introduction.ts";
import { isLookAlike } from "./look-alike.ts";
import { secretness } from "./names.ts";
import { randomness } from "./randomness.ts";
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

/** Random values that are assigned to something that is named like a secret. */
export function generalMatches(rule: Rule, source: SourceText, at: readonly number[]): readonly RawMatch[] {
  const regions = merged(at.map((offset) => behind(source, offset)));
  return regions.flatMap((region) =>
    variedRuns(source.bytes, region).flatMap((run) => judged(rule, source, valueAt(source, run)) ?? []),
  );
}

/** The rest of the line, and the next one: a list of variables has the value there. */
function behind(source: SourceText, offset: number): Span {
  const { end } = source.linesAround(offset, 1, REACH);
  return { start: offset, end: Math.min(source.bytes.length, end + LONGEST) };
}

/** A run may begin with the name that it is assigned to, and in quotes it may be longer. */
function valueAt({ text }: SourceText, run: Span): Span {
  let tail = run.end;
  while (tail > run.start && text.charAt(tail - 1) === "=") tail--;
  let start = tail;
  while (start > run.start && text.charAt(start - 1) !== "=") start--;
  const quote = QUOTED.exec(text.slice(start - 1, start))?.[0];
  const length = quote === undefined ? -1 : text.slice(start, start + LONGEST).indexOf(quote);
  return { start, end: length > 0 ? start + length : run.end };
}

function judged(rule: Rule, source: SourceText, { start, end }: Span): RawMatch | undefined {
  const secret = source.text.slice(start, end).replace(/\\+$/, "");
  if (!isPossible(secret) || randomness(secret) < LEAST_RANDOMNESS) return undefined;
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
