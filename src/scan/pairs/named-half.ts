import { assignedTo } from "../../formats/named-format.ts";
import { patternOf } from "../../formats/shape-pattern.ts";
import type { NamedHalf } from "../../formats/token-format.ts";
import { isPlaceholder } from "../../values/placeholder.ts";
import type { RawMatch } from "../raw-match.ts";
import type { SourceText } from "../texts/source-text.ts";
import { PAIRED } from "./nearest-ids.ts";

const PREPARED = new WeakMap<NamedHalf, RegExp>();

/** A secret with the id that stands next to it by name. Of several nobody can say which one it is. */
export function withNamedHalf(match: RawMatch, source: SourceText): RawMatch {
  const { publicHalf } = match.format;
  if (publicHalf === undefined || match.keyId !== undefined) return match;
  const { start, end } = source.linesAround(match.start, PAIRED.lines, PAIRED.bytes);
  const found = source.slice(start, end).matchAll(patternFor(publicHalf));
  const ids = new Set(Array.from(found, ({ groups }) => groups?.secret ?? ""));
  const [keyId] = ids;
  if (keyId === undefined || ids.size > 1 || keyId === match.secret || isPlaceholder(keyId)) return match;
  return { ...match, keyId };
}

function patternFor(half: NamedHalf): RegExp {
  const known = PREPARED.get(half);
  if (known !== undefined) return known;
  const pattern = new RegExp(assignedTo(half.names) + patternOf(half.shape, "anything").source, "g");
  PREPARED.set(half, pattern);
  return pattern;
}
