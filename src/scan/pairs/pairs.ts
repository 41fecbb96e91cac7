import type { RawMatch } from "../raw-match.ts";
import { hasOneIn } from "../texts/ascending.ts";
import type { SourceText } from "../texts/source-text.ts";
import { withNamedHalf } from "./named-half.ts";
import { nearestIds, PAIRED } from "./nearest-ids.ts";

/**
 * What was found in a text, each secret with the public half that stands next to it. Values that count only in a pair
 * and have none are left out.
 */
export function withIds(found: readonly RawMatch[], source: SourceText): readonly RawMatch[] {
  const secrets = found.filter(needsId);
  if (secrets.length === 0) return found;
  const ids = nearestIds(
    secrets,
    found.filter(({ format }) => format.isId),
    source,
  );
  return found.flatMap((match) => {
    const id = ids.get(match);
    if (id !== undefined) return [joined(match, id)];
    return needsId(match) && match.format.context?.onlyInPairs ? [] : [match];
  });
}

/** What is told of a text: a pair is told once, as its secret, and there is no doubt about it. */
export function asPairs(matches: readonly RawMatch[], source: SourceText): readonly RawMatch[] {
  const found = matches.map((match) => withNamedHalf(match, source));
  const pairs = Map.groupBy(found.filter(isPair), ({ keyId = "" }) => keyId);
  if (pairs.size === 0) return found;
  const used = new Map([...pairs].map(([id, same]) => [id, same.map(({ start }) => start)]));
  return found
    .filter(({ format, secret, start }) => {
      const places = format.isId ? used.get(secret) : undefined;
      if (places === undefined) return true;
      return !hasOneIn(places, source.linesAround(start, PAIRED.lines, PAIRED.bytes));
    })
    .map((match) => (isPair(match) ? { ...match, confidence: "high" } : match));
}

function needsId({ format, keyId }: RawMatch): boolean {
  return format.pairsWith !== undefined && keyId === undefined;
}

function isPair({ format, keyId }: RawMatch): boolean {
  return format.pairsWith !== undefined && keyId !== undefined;
}

function joined(match: RawMatch, { format: idFormat, secret }: RawMatch): RawMatch {
  const whole = match.format.pairsWith?.find(({ id }) => id === idFormat.id)?.whole;
  const format = match.provider.formats.find(({ id }) => id === whole) ?? match.format;
  return { ...match, format, keyId: secret };
}
