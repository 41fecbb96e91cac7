import type { Finding } from "../incident/finding.ts";
import { Secret } from "../incident/secret.ts";
import { variableBefore } from "./naming/variable.ts";
import type { RawMatch } from "./raw-match.ts";
import { withLetters } from "./texts/letters.ts";
import { ownText } from "./texts/own-text.ts";
import type { SourceText } from "./texts/source-text.ts";

/** What is told of a key outside of the scan, wherever it stands. */
export function foundKey(source: SourceText, match: RawMatch): Omit<Finding, "location"> {
  const { provider, format, secret, keyId, start } = match;
  const variable = match.variable ?? variableBefore(source.text, start);
  return {
    providerId: provider.id,
    formatId: format.id,
    secret: new Secret(ownText(withLetters(secret))),
    ...(keyId === undefined ? {} : { keyId: ownText(keyId) }),
    ...(variable === undefined ? {} : { variable: ownText(variable) }),
  };
}
