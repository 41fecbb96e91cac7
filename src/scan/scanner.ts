import { Secret } from "../incident/secret.ts";
import type { Provider } from "../providers/provider.ts";
import { variableBefore } from "./assignment.ts";
import { findKeys } from "./find-keys.ts";
import type { Match } from "./match.ts";
import type { RawMatch } from "./raw-match.ts";
import { rulesOf } from "./rules.ts";
import { SourceText } from "./source-text.ts";
import { textsIn } from "./text-runs.ts";

/** Finds keys in the bytes of a file or of any other text. */
export interface Scanner {
  /**
   * In the order of their places. `path` gives context and may be empty; UTF-16 is known by its byte order mark, of
   * binary files the runs of text are read, everything else is UTF-8.
   */
  scan(path: string, bytes: Uint8Array): readonly Match[];
}

/** Prepares a scanner; do it once, it is used for many files. */
export function createScanner(catalogue: readonly Provider[]): Scanner {
  const rules = rulesOf(catalogue);
  return {
    scan: (path, bytes) =>
      readingsOf(bytes).flatMap((reading) => {
        const source = new SourceText(path, reading);
        return findKeys(rules, source).map((match) => toMatch(source, match));
      }),
  };
}

/** Text is scanned as it is; UTF-16 and what is no text are made text first. */
function readingsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const isText = bytes[0] !== 0xff && bytes[0] !== 0xfe && !bytes.includes(0);
  return isText ? [bytes] : textsIn(Buffer.from(bytes)).map((text) => Buffer.from(text));
}

function toMatch(source: SourceText, raw: RawMatch): Match {
  const variable = raw.variable ?? variableBefore(source.text, raw.start);
  return {
    providerId: raw.provider.id,
    formatId: raw.format.id,
    secret: new Secret(raw.secret),
    ...(raw.keyId === undefined ? {} : { keyId: raw.keyId }),
    ...(variable === undefined ? {} : { variable }),
    confidence: raw.confidence,
    start: source.positionAt(raw.start),
    end: source.positionAt(raw.end),
  };
}
