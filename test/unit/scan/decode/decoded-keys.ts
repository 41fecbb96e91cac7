import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { provider } from "../acme.ts";

/** A provider whose keys are `acme_` and 24 letters and digits, then a slash, a dot and a digit. */
const acme = provider({ pattern: /(?<![\w-])(?<secret>acme_[A-Za-z0-9]{24}\/\.[0-9])(?![\w/.])/g });

/** A new key that is found where it stands letter by letter. */
export function newKey(): string {
  return `acme_${randomText(24, alphabets.alphanumeric)}/.${randomText(1, alphabets.digits)}`;
}

/** A key as the scanner tells it, and what stands at its place in the file. */
export interface DecodedKey {
  readonly secret: string;
  readonly written: string;
  readonly variable: string | undefined;
}

/** What is found in a file; everything in it is ASCII. */
export function keysIn(text: string, path = "a"): readonly DecodedKey[] {
  const lines = text.split("\n");
  const offset = ({ line, column }: { readonly line: number; readonly column: number }) =>
    lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
  return createScanner([acme])
    .scan(path, Buffer.from(text))
    .matches.map(({ secret, start, end, variable }) => ({
      secret: secret.reveal("fingerprint"),
      written: text.slice(offset(start), offset(end)),
      variable,
    }));
}
