import { isEncrypted, isWithinCipher } from "../values/encrypted-values.ts";
import { LOOK, VALUE } from "./budget.ts";
import { contextOf } from "./context-of.ts";
import { hasNearbyWord } from "./nearby.ts";
import { type Judged, judgedMatch, type RawMatch } from "./raw-match.ts";
import type { Rule } from "./rules/rule.ts";
import type { SourceText, Tried } from "./texts/source-text.ts";
import { isWithinBase64 } from "./within-base64.ts";

/** What matched is a key or looks like one, unless what stands around it speaks against both. */
export function accepted(
  rule: Rule,
  source: SourceText,
  { match, offset }: Omit<Tried, "end">,
): Judged | undefined {
  const { nearby } = rule.format;
  const value = match.groups?.secret ?? "";
  if (isOfOneCharacter(value) || isKeptPassword(rule, value)) return undefined;
  if (!source.budget.allows(rule, LOOK)) return undefined;
  if (nearby !== undefined && !hasNearbyWord(nearby, source, offset + match.index)) return undefined;
  if (!source.budget.allows(rule, VALUE - LOOK)) return undefined;
  const judged = judgedMatch(rule, match, offset);
  if (judged.kind === "key" && (isWithinBase64(source, judged.match) || isOther(source, judged.match)))
    return undefined;
  return judged;
}

/** What is kept of a password, where a password is looked for: told at a glance, as a file may hold thousands. */
function isKeptPassword({ format }: Rule, value: string): boolean {
  const { yields, normalize, isGenuine } = format;
  return yields === true && isEncrypted(value) && isGenuine?.(normalize?.(value) ?? value) === false;
}

function isOther(source: SourceText, match: RawMatch): boolean {
  const around = contextOf(source, match, undefined);
  return isWithinCipher(around.before) || match.format.isOther?.(match.secret, around) === true;
}

/** Zeros in base64, line by line: told at a glance, so that a file with many is scanned to its end. */
function isOfOneCharacter(text: string): boolean {
  let at = 1;
  while (at < text.length && text.charCodeAt(at) === text.charCodeAt(0)) at++;
  return at === text.length;
}
