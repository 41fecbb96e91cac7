import { stripVTControlCharacters } from "node:util";
import { plainText, type Row } from "../markdown/nodes.ts";
import { painted } from "./paint.ts";
import { widthOf, wrap } from "./wrap.ts";

const GAP = "  ";

/** A table whose first row holds the names; the widest columns give way until it fits. */
export function table(rows: readonly Row[], width: number): readonly string[] {
  const columns = fitted(naturalWidths(rows), width);
  const [head, ...body] = rows.map((row, index) => rowLines(row, columns, index === 0));
  const rule = painted(columns.map((column) => "─".repeat(column)).join(GAP), ["faint"]);
  return [...(head ?? []), rule, ...body.flat()];
}

function naturalWidths(rows: readonly Row[]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map((row) => widthOf(plainText(row[column] ?? [])))),
  );
}

function fitted(columns: number[], width: number): readonly number[] {
  const room = Math.max(width - GAP.length * (columns.length - 1), columns.length);
  while (columns.reduce((sum, one) => sum + one, 0) > room) {
    const widest = columns.indexOf(Math.max(...columns));
    columns[widest] = (columns[widest] ?? 1) - 1;
  }
  return columns;
}

function rowLines(row: Row, columns: readonly number[], isHead: boolean): readonly string[] {
  const cells = columns.map((column, index) => wrap(row[index] ?? [], column, isHead ? ["faint"] : []));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => padded(lines[line] ?? "", columns[index] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - widthOf(stripVTControlCharacters(cell))));
}
