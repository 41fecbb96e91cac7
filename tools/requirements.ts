import { readFileSync } from "node:fs";

/** One demand of the rotation guides, and what became of it. */
export interface Requirement {
  readonly row: number;
  /** `F01` to `F26`. */
  readonly features: readonly string[];
  readonly asks: string;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: "not"; readonly why: string }
  | {
      readonly kind: "done";
      /** Files of the repository. */
      readonly by: readonly string[];
      readonly seen: readonly Proof[];
      /** What is left out, or how it differs from what the guide asks for. */
      readonly but?: string;
    };

/** Where it shows that a requirement is met: a text that the app renders, or a test by its name. */
export type Proof =
  | { readonly kind: "issue"; readonly file: string; readonly text: string }
  | { readonly kind: "test"; readonly file: string; readonly name: string };

/** The requirements as `tools/requirements/rows.txt` lists them; that file says how it is written. */
export function readRequirements(): readonly Requirement[] {
  const text = readFileSync(new URL("requirements/rows.txt", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(readRow);
}

function readRow(line: string): Requirement {
  const [row = "", features = "", asks = "", by = "", seen = "", but] = line.split(" | ");
  const head = { row: Number(row), features: features.split(" "), asks };
  if (by === "not") return { ...head, outcome: { kind: "not", why: seen } };
  const done = {
    kind: "done",
    by: by.split(", ").map((path) => `src/${path}.ts`),
    seen: seen.split(" ; ").map(readProof),
  } as const;
  return { ...head, outcome: but === undefined ? done : { ...done, but } };
}

/** Tests have a folder or are told as files below `test`; what has none is a golden issue. */
function readProof(words: string): Proof {
  const { place = "", what = "" } = /^(?<place>[\w/-]+): (?<what>.*)$/u.exec(words)?.groups ?? {};
  const isTest = place.includes("/") || place === "hygiene";
  return isTest
    ? { kind: "test", file: `test/${place}.test.ts`, name: what }
    : { kind: "issue", file: `test/unit/report/golden/${place}.md`, text: what };
}
