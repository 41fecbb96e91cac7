import type { Document, ErrorCode, LineCounter } from "yaml";

/** After so many, the others follow from the first ones. */
const MOST = 5;

/** What of a file is no YAML, each line once. The words of the parser are not repeated: they quote the file. */
export function yamlProblems({ errors, warnings }: Document, lines: LineCounter): readonly string[] {
  const byLine = new Map<number, string>();
  for (const { code, pos } of [...errors, ...warnings]) {
    const { line } = lines.linePos(pos[0]);
    if (!byLine.has(line)) byLine.set(line, `line ${line}: this is not valid YAML${REASONS[code] ?? ""}`);
  }
  return [...byLine.values()].slice(0, MOST);
}

/** Where the reason is sure; of other mistakes the parser sees the consequence. */
const REASONS: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: "; text with a backslash belongs between single quotes",
  DUPLICATE_KEY: "; this key stands there twice",
  MULTIPLE_DOCS: "; a policy is one document",
  TAB_AS_INDENT: "; it is indented by spaces, not by tabs",
};
