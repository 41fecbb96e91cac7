import { Secret } from "../incident/secret.ts";
import type { Provider } from "../providers/provider.ts";
import type { Match, Position } from "./match.ts";
import { rawMatches } from "./scan-commit.ts";

/** Finds keys in the bytes of a file or of any other text. */
export interface Scanner {
  /** `path` gives context and may be empty; UTF-16 is known by its byte order mark, everything else is read as UTF-8. */
  scan(path: string, bytes: Uint8Array): readonly Match[];
}

/** Prepares a scanner; do it once, it is used for many files. */
export function createScanner(catalogue: readonly Provider[]): Scanner {
  return { scan: (path, bytes) => scanText(path, Buffer.from(bytes).toString("utf8"), catalogue) };
}

function scanText(path: string, text: string, catalogue: readonly Provider[]): readonly Match[] {
  return rawMatches(path, text, catalogue).map(({ provider, format, secret, keyId, start, end }) => ({
    providerId: provider.id,
    formatId: format.id,
    secret: new Secret(secret),
    ...(keyId === undefined ? {} : { keyId }),
    confidence: "high",
    start: positionAt(text, start),
    end: positionAt(text, end),
  }));
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
