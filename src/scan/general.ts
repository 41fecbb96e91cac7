import { isPlaceholder } from "../providers/placeholder.ts";
import { introductionOf } from "./introduction.ts";
import { secretness } from "./names.ts";
import { randomness } from "./randomness.ts";
import type { RawMatch } from "./raw-match.ts";
import type { Rule } from "./rules.ts";
import type { SourceText, Span } from "./source-text.ts";
import { merged } from "./spans.ts";

/** So far behind the name of a secret its value begins, in bytes. */
const REACH = 200;

/** What values are made of, where no quotes say where they end. */
const RUN = /[\w+/=.~!@#$%^*-]{8,512}/g;

const QUOTED = /["'`]$/;

const LEAST_RANDOMNESS = 0.6;

/** Random values that are assigned to something that is named like a secret. */
export function generalMatches(rule: Rule, source: SourceText, at: readonly number[]): readonly RawMatch[] {
  const regions = merged(at.map((offset) => behind(source, offset)));
  return regions.flatMap((region) =>
    [...source.text.slice(region.start, region.end).matchAll(RUN)].flatMap(
      (match) => judged(rule, source, valueAt(source.text, region.start + match.index, match[0])) ?? [],
    ),
  );
}

/** The rest of the line, and the next one: a list of variables has the value there. */
function behind(source: SourceText, offset: number): Span {
  const { end } = source.linesAround(offset, 1, REACH);
  return { start: offset, end: Math.min(source.bytes.length, end + 512) };
}

/** A run may begin with the name that it is assigned to, and in quotes it may be longer. */
function valueAt(text: string, start: number, run: string): Span {
  const tail = /=*$/.exec(run)?.index ?? run.length;
  const sign = run.lastIndexOf("=", tail - 1);
  const begin = start + sign + 1;
  const quote = QUOTED.exec(text.slice(begin - 1, begin))?.[0];
  const end = quote === undefined ? -1 : text.indexOf(quote, begin);
  return { start: begin, end: end > begin && end - begin <= 512 ? end : start + run.length };
}

function judged(rule: Rule, source: SourceText, { start, end }: Span): RawMatch | undefined {
  const secret = source.text.slice(start, end);
  if (secret.length < 8 || /[\s\x80-\xff]/.test(secret) || isPlaceholder(secret)) return undefined;
  if (randomness(secret) < LEAST_RANDOMNESS) return undefined;
  const [nearest] = introductionOf(source.text, start).names;
  if (nearest === undefined || secretness(nearest) !== "secret") return undefined;
  const { provider, format } = rule;
  return { provider, format, secret, keyId: undefined, confidence: "low", start, end };
}
