/** Where the names of secrets stand, in ascending order. */
export interface Names {
  readonly names: readonly number[];
  /** Those that may stand in the heading of a table. */
  readonly inHeadings: readonly number[];
}

/** What is told of a binary file. */
export interface OnTextRuns {
  readonly onText: (text: Buffer) => void;
  /** Answers where the line feed or the run ends that begins here. */
  readonly endOf: (start: number) => number;
}
