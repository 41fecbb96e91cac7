import { Secret } from "../incident/secret.ts";
import type { Provider } from "../providers/provider.ts";
import { findKeys } from "./find-keys.ts";
import type { Match } from "./match.ts";
import { variableBefore } from "./naming/variable.ts";
import type { RawMatch } from "./raw-match.ts";
import { reachOf } from "./reach.ts";
import { readingsOf } from "./readings.ts";
import { rulesOf } from "./rules.ts";
import { SourceText, type Span } from "./source-text.ts";
import { merged } from "./spans.ts";

/** Finds keys in the bytes of a file or of any other text. */
export interface Scanner {
  /** How far from the beginning of a key anything may stand that decides on it, in bytes. */
  readonly reach: number;
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
  readonly looked: Looked;
}

/** What a scan looked at: one must know it who scans only what changes in a text. */
export interface Looked {
  /** So many bytes around a place decide on what stands there, or, where they are more, the lines around; all without an end. */
  readonly reach: number;
  /** Where a match of several lines may stand, and what is read once more in another way; in ascending order. */
  readonly stretches: readonly Span[];
  readonly regions: readonly Span[];
  /** How much of what a rule may spend is spent, of the one that spent most; 1 is all. */
  readonly spent: number;
}

/** Prepares a scanner; do it once, it is used for many files. */
export function createScanner(catalogue: readonly Provider[]): Scanner {
  const rules = rulesOf(catalogue);
  return {
    reach: reachOf(rules),
    scan(path, bytes) {
      const sources = readingsOf(bytes).map((reading) => new SourceText(path, reading));
      const matches = sources.flatMap((source) =>
        findKeys(rules, source).map((match) => toMatch(source, match)),
      );
      return {
        matches,
        unfinished: [...new Set(sources.flatMap(({ budget }) => budget.exceeded))],
        looked: lookedOf(sources),
      };
    },
  };
}

/** Of two readings nobody asks. */
function lookedOf([source, ...others]: readonly SourceText[]): Looked {
  if (source === undefined || others.length > 0 || source.sight.isEndless)
    return { reach: Number.POSITIVE_INFINITY, stretches: [], regions: [], spent: 1 };
  const { stretches, regions } = source.sight;
  return { reach: 0, stretches: merged(stretches), regions, spent: source.budget.spent };
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
