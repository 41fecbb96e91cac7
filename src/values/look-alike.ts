import { isFilePath, isNetworkAddress, isOfBadge, isPlainUrl } from "./addresses.ts";
import { isBinaryData, isEncodedText } from "./binary-data.ts";
import { isCode, isDottedName } from "./code-forms.ts";
import { isEncrypted } from "./encrypted-values.ts";
import { isHash } from "./hash-forms.ts";
import { isMarkup } from "./markup.ts";
import { isBeginningOfKey } from "./password.ts";
import { isCutOff, isPlaceholder } from "./placeholder.ts";
import { isPublicKey } from "./public-keys.ts";
import { isReference } from "./references.ts";
import { isOfTestVector } from "./test-vectors.ts";
import { isDocumentation, isToyPassword, isWords } from "./toy-values.ts";
import type { ValueContext } from "./value-context.ts";
import { isIdentifier, isNotation, isNumber, isTime, isVersion } from "./well-known-forms.ts";

type Test = (value: string, context: ValueContext) => boolean;

/** Tests with their names, in the order in which they are asked. */
const tests = [
  ["placeholder", (value, { after }) => isPlaceholder(value) || isBeginningOfKey(value) || isCutOff(after)],
  ["public key", isPublicKey],
  ["encrypted value", isEncrypted],
  ["binary data", isBinaryData],
  ["identifier", isIdentifier],
  ["hash", isHash],
  ["time", isTime],
  ["version", isVersion],
  ["number", isNumber],
  ["network address", isNetworkAddress],
  ["url", (value, context) => isPlainUrl(value) || isOfBadge(context)],
  ["reference", (value, { before }) => isReference(value, before)],
  ["notation", isNotation],
  ["dotted name", isDottedName],
  ["file path", isFilePath],
  ["markup", isMarkup],
  ["code", (value, { after }) => isCode(value, after)],
  ["documentation", (value, context) => isDocumentation(value) || isOfTestVector(value, context)],
  ["words", isWords],
  ["toy password", (value, { before }) => isToyPassword(inLdif(value, before))],
  ["encoded text", isEncodedText],
] as const satisfies readonly (readonly [string, Test])[];

/** What a value is that has the form of a secret and is none. */
export type LookAlike = (typeof tests)[number][0];

/** What people write in a line; longer values are only asked whether they are data, keys or encrypted. */
const LONGEST_FORM = 2_000;
const ofAnyLength = tests.filter(([name]) =>
  /^(?:public key|encrypted value|binary data|encoded text)$/.test(name),
);

/**
 * What a value is instead of a secret; undefined when nothing speaks against one. A `toy password` may be one
 * that somebody uses, but it is not random; nor is `encoded text`, inside or outside. A URL with a password in it, or
 * with a parameter that reads like a secret, is no look-alike.
 */
export function lookAlike(value: string, context: ValueContext = {}): LookAlike | undefined {
  for (const [name, test] of value.length > LONGEST_FORM ? ofAnyLength : tests) {
    if (test(value, context)) return name;
  }
  return undefined;
}

/** What LDIF says with two colons in base64 (RFC 2849). */
function inLdif(value: string, before = ""): string {
  if (!/\w:: ?$/.test(before) || !/^[A-Za-z\d+/]{4,}={0,2}$/.test(value)) return value;
  const text = Buffer.from(value, "base64").toString("latin1");
  return /^[\x20-\x7e]+$/.test(text) ? text : value;
}

/** True for what has the form of a secret and is none. */
export function isLookAlike(value: string, context: ValueContext = {}): boolean {
  return lookAlike(value, context) !== undefined;
}

/** True for some of these whose name and surroundings say nothing more: this is cheaper to tell than a name is. */
export function isCodeOrMarkup(value: string): boolean {
  return isMarkup(value) || isCode(value) || isReference(value);
}
