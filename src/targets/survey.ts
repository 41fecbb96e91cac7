/** A repository as it is on its default branch: enough to see where a key is used. Outside text. */
export interface Survey {
  readonly paths: readonly string[];
  /** The lines that hold one of the names that were asked for. */
  readonly mentions: readonly Mention[];
  /** The texts of the files that tell how the repository is deployed, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Of a repository with more files the others are not listed. */
export const MOST_PATHS = 50_000;

/** A line that holds a name. It may hold the key, too: nothing of the text is kept. */
export interface Mention {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}
