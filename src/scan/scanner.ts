import type { Provider } from "../providers/provider.ts";
import { findKeys } from "./find-keys.ts";
import { namesOf } from "./find-written.ts";
import { foundKey } from "./found-key.ts";
import type { Match } from "./match.ts";
import { withoutParts } from "./parts-of-keys.ts";
import type { RawMatch } from "./raw-match.ts";
import type { Prepared } from "./rules/prepare.ts";
import { rulesOf } from "./rules/rules.ts";
import { continuedTable } from "./tables/continued.ts";
import type { Lead } from "./texts/pieces.ts";
import { readingsOf } from "./texts/readings.ts";
import { SourceText } from "./texts/source-text.ts";

/** Finds keys in the bytes of a file or of any other text. */
export interface Scanner {
  /** How far from the beginning of a key anything may stand that decides on it, in bytes. */
  readonly reach: number;
  /** What has to go before a part of a text that begins at a place: the heading of a table that goes on there. */
  readonly lead: (bytes: Buffer, place: number) => Lead | undefined;
  /**
   * In the order of their places. `path` gives context and may be empty; UTF-16 is known by its byte order mark, of
   * binary files the runs of text are read, everything else is UTF-8.
   */
  scan(path: string, bytes: Uint8Array): Scanned;
}

/** What a scan of a text comes to. */
export interface Scanned {
  readonly matches: readonly Match[];
  /** The ids of formats that were not looked for to the end: the text was made to keep them busy, or looks so. */
  readonly unfinished: readonly string[];
}

/** Prepares a scanner, unless that was done; do it once, it is used for many files. */
export function createScanner(catalogue: readonly Provider[], prepared?: Prepared): Scanner {
  const rules = rulesOf(catalogue, prepared);
  return {
    reach: rules.reach,
    lead: (bytes, place) => continuedTable(bytes, place, (text) => namesOf(rules, text)),
    scan(path, bytes) {
      const sources = readingsOf(bytes).map((reading) => new SourceText(path, reading));
      return {
        matches: withoutParts(
          sources.map((source) => findKeys(rules, source).map((match) => toMatch(source, match))),
        ),
        unfinished: [...new Set(sources.flatMap(({ budget }) => budget.exceeded))],
      };
    },
  };
}

function toMatch(source: SourceText, raw: RawMatch): Match {
  return {
    ...foundKey(source, raw),
    confidence: raw.confidence,
    start: source.positionAt(raw.start),
    end: source.positionAt(raw.end),
  };
}
