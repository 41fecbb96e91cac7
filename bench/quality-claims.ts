import { z } from "zod";
import { assertNever } from "../src/incident/assert-never.ts";
import type { Span } from "../test/corpus/corpus.ts";
import type { ContenderName } from "./contenders.ts";

/** A scanner that ours is compared with. */
export type RivalName = ContenderName | "secretlint";

/** What a scanner says of a file. */
export interface Claim {
  readonly path: string;
  /** What it takes for a secret, as it stands there or decoded; TruffleHog gives a pair alone and joined. */
  readonly texts: readonly string[];
  /** Where it stands, in UTF-16 code units; secretlint masks the text and is exact about its place. */
  readonly place?: Span;
}

const leaksSchema = z.array(z.object({ File: z.string(), Secret: z.string() }));

const truffleSchema = z.object({
  SourceMetadata: z.object({ Data: z.object({ Filesystem: z.object({ file: z.string() }) }) }),
  Raw: z.string(),
  RawV2: z.string(),
});

const kingfisherSchema = z.object({
  findings: z.array(z.object({ finding: z.object({ path: z.string(), snippet: z.string() }) })).default([]),
});

const secretlintSchema = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(z.object({ range: z.tuple([z.number(), z.number()]) })),
  }),
);

/**
 * Reads what a scanner printed as its report. Seen on 2026-11-22, but that of Kingfisher: its docs/viewer/sample-report.json
 * has it (read 2026-11).
 */
export function readClaims(name: RivalName, printed: string): readonly Claim[] {
  switch (name) {
    case "gitleaks":
    case "betterleaks":
      return leaksSchema.parse(JSON.parse(printed)).map(({ File, Secret }) => ({
        path: File,
        texts: [Secret],
      }));
    case "trufflehog":
      return jsonLines(printed).map((line) => {
        const { SourceMetadata, Raw, RawV2 } = truffleSchema.parse(line);
        return {
          path: SourceMetadata.Data.Filesystem.file,
          texts: [Raw, RawV2].filter((text) => text !== ""),
        };
      });
    case "kingfisher":
      return jsonLines(printed).flatMap((line) =>
        kingfisherSchema
          .parse(line)
          .findings.map(({ finding: { path, snippet } }) => ({ path, texts: [snippet] })),
      );
    case "secretlint":
      return secretlintSchema
        .parse(JSON.parse(printed))
        .flatMap(({ filePath, messages }) =>
          messages.map(({ range: [start, end] }) => ({ path: filePath, texts: [], place: { start, end } })),
        );
    default:
      return assertNever(name);
  }
}

function jsonLines(printed: string): readonly unknown[] {
  return printed
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}
