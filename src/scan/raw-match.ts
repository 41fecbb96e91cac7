import { isPublished } from "../formats/published.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import type { Provider } from "../providers/provider.ts";
import { isPlaceholder } from "../values/placeholder.ts";
import type { Confidence } from "./match.ts";
import type { Rule } from "./rules/rule.ts";

/** A key at its place in the bytes of a text, with its value still open. It never leaves the scan. */
export interface RawMatch {
  readonly provider: Provider;
  readonly format: TokenFormat;
  readonly secret: string;
  readonly keyId: string | undefined;
  readonly confidence: Confidence;
  /** The {@link Rule.known} of its rule. */
  readonly known: number;
  readonly start: number;
  readonly end: number;
  /** What it is assigned to, where that is known already: in a decoded text. */
  readonly variable?: string | undefined;
}

/** What a pattern matched: a key, or a value that has the form of one and is none. */
export type Judged =
  | { readonly kind: "key"; readonly match: RawMatch }
  | {
      readonly kind: "look-alike";
      readonly start: number;
      readonly end: number;
      /** False for forms that any password may have. */
      readonly isOfVendor: boolean;
    };

/** Takes what a pattern matched for a key, unless it is a placeholder or not genuine. */
export function judgedMatch(
  { provider, format, known }: Rule,
  match: RegExpExecArray,
  offset: number,
): Judged {
  const raw = match.groups?.secret ?? "";
  const start = offset + match.index + match[0].indexOf(raw);
  const end = start + raw.length;
  const secret = format.normalize?.(raw) ?? raw;
  // What a format asks is mostly cheaper, and says no more often.
  const isGenuine = format.isGenuine?.(secret) !== false;
  if (!isGenuine || isPlaceholder(raw) || (secret !== raw && isPublished(secret)))
    return { kind: "look-alike", start, end, isOfVendor: format.yields !== true };
  const keyId = format.isId ? secret : format.keyId?.(secret, { ...match.groups });
  return { kind: "key", match: { provider, format, secret, keyId, confidence: "high", known, start, end } };
}
