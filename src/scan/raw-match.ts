import type { TokenFormat } from "../formats/token-format.ts";
import { isPlaceholder } from "../providers/placeholder.ts";
import type { Provider } from "../providers/provider.ts";
import type { Confidence } from "./match.ts";
import type { Rule } from "./rules.ts";

/** A key at its place in the bytes of a text, with its value still open. It never leaves the scan. */
export interface RawMatch {
  readonly provider: Provider;
  readonly format: TokenFormat;
  readonly secret: string;
  readonly keyId: string | undefined;
  readonly confidence: Confidence;
  readonly start: number;
  readonly end: number;
}

/** What a pattern matched, as a key; undefined where the match is a placeholder or a look-alike. */
export function toRawMatch(rule: Rule, match: RegExpExecArray, offset: number): RawMatch | undefined {
  const raw = match.groups?.secret;
  if (raw === undefined || isPlaceholder(raw)) return undefined;
  const { provider, format } = rule;
  const secret = format.normalize?.(raw) ?? raw;
  if (format.isGenuine?.(secret) === false) return undefined;
  const start = offset + match.index + match[0].indexOf(raw);
  const keyId = format.keyId?.(secret, { ...match.groups });
  return { provider, format, secret, keyId, confidence: "high", start, end: start + raw.length };
}
