import { readFileSync, writeFileSync } from "node:fs";

const PAGE = "docs/quality.md";

const WRITTEN = "written by npm run bench:quality -- --write";
const TOTALS = `<!-- totals, ${WRITTEN} -->`;
const END_OF_TOTALS = "<!-- end of totals -->";
const TABLES = `<!-- from here on ${WRITTEN} -->`;

/** What the page has from one seed, as Markdown. */
export interface Measured {
  readonly seed: string;
  readonly totals: string;
  readonly tables: string;
}

/** Puts the totals between their marks, on the first screen of docs/quality.md, and the tables at its end. */
export function writeQuality({ seed, totals, tables }: Measured): void {
  const [head, behind] = parted(readFileSync(PAGE, "utf8"), TOTALS);
  const [words] = parted(parted(behind, END_OF_TOTALS)[1], TABLES);
  const written = [TOTALS, `Seed ${seed}.`, totals, END_OF_TOTALS].join("\n\n");
  writeFileSync(PAGE, `${head}${written}${words}${TABLES}\n\n${tables}`);
}

function parted(text: string, mark: string): readonly [before: string, behind: string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`${PAGE} has lost its mark ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
