/** `@@ -1,2 +3,4 @@` against one parent, `@@@ -1,2 -1,2 +3,4 @@@` against two, and so on. */
const HEADER = /^(?<marks>@{2,}) (?<parents>(?:-\d+(?:,\d+)? )+)\+(?<start>\d+)(?:,(?<count>\d+))? @{2,}/;

const PLUS = 0x2b;
const MINUS = 0x2d;
/** `\\ No newline at end of file` follows the line that it is about, and is no line of any file. */
const BACKSLASH = 0x5c;

/** Counts its way through a hunk: that, and not the look of a line, tells where it ends. */
export class Hunk {
  /** Its first line in the file after the commit. */
  readonly start: number;
  readonly parents: number;
  readonly #leftOfParents: number[];
  #left: number;

  private constructor(start: number, count: number, parents: number[]) {
    this.start = start;
    this.#left = count;
    this.#leftOfParents = parents;
    this.parents = parents.length;
  }

  /** Reads the header of a hunk; undefined for any other line. */
  static parse(line: string): Hunk | undefined {
    const groups = HEADER.exec(line)?.groups;
    if (groups === undefined) return undefined;
    const parents = (groups.parents ?? "").trim().split(" ");
    return new Hunk(Number(groups.start), Number(groups.count ?? 1), parents.map(countOf));
  }

  get isOver(): boolean {
    return this.#left <= 0 && this.#leftOfParents.every((left) => left <= 0);
  }

  /**
   * What a line is: of the file after the commit and new against every parent, of that file and known to one of
   * them, or of the parents only.
   */
  take(line: Buffer): "added" | "kept" | "removed" | "remark" {
    if (line[0] === BACKSLASH) return "remark";
    const signs = line.subarray(0, this.parents);
    const isRemoved = signs.includes(MINUS);
    if (!isRemoved) this.#left--;
    const inParent = (sign: number): boolean => (isRemoved ? sign === MINUS : sign !== PLUS);
    for (const [index, sign] of signs.entries()) {
      if (inParent(sign)) this.#leftOfParents[index] = (this.#leftOfParents[index] ?? 0) - 1;
    }
    if (isRemoved) return "removed";
    return signs.every((sign) => sign === PLUS) ? "added" : "kept";
  }
}

function countOf(range: string): number {
  return Number(range.split(",")[1] ?? 1);
}
