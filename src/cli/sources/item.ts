import { skipReason } from "../../incident/coverage.ts";

/** Bytes to scan: a whole file, or a part of one with the way back to its lines. */
export interface FileText {
  readonly bytes: Uint8Array;
  /** For each line of a part, in order: its number in the file, and whether it is new. */
  readonly lines?: readonly PartLine[];
}

/** A line of a part of a file. Only a key in a new line is found; the others are surroundings. */
export interface PartLine {
  readonly number: number;
  readonly isAdded: boolean;
}

/** Where a file stands or, in a history, stood. */
export interface Place {
  /** From the root of the work tree, with slashes: what the policy and code scanning know it by. */
  readonly path: string;
  /** Of the text of an annotated tag, the tag. */
  readonly commit?: string;
  /** The name of the tag whose text it is. */
  readonly tag?: string;
  /** Of a history: a higher number is an older commit. */
  readonly age?: number;
}

/** A file, what a commit adds to one, or, with an empty path, what stands in a commit or tag itself. */
export interface ScannedFile extends Place {
  /** As the person named it, where that is another name. */
  readonly shown?: string;
  /** Of a history: other places of the same bytes, the oldest first. */
  readonly others?: readonly Place[];
  /** None and no chunks: only the name is looked at. */
  readonly texts: readonly FileText[];
  /** All of a large file, instead of texts. */
  readonly chunks?: FileChunks;
}

/** Where a file stands: its findings may wait long for their fingerprints, and thousands of them together. */
export function withoutTexts({ chunks: _, ...file }: ScannedFile): ScannedFile {
  return { ...file, texts: [] };
}

/** The bytes of a file that is scanned in pieces. */
export interface FileChunks {
  /** Absent where nobody knows it before. */
  readonly length?: number;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Why the bytes ended before the file did; known when they have. */
  readonly trouble?: string | undefined;
}

/** How much is to come, where a source knows, and the items by which it gets less. */
export interface Total {
  readonly amount: number;
  readonly by: readonly Item["kind"][];
  /** How many bytes that is, where a source knows. */
  readonly bytes?: number;
}

/** What a source meets. */
export type Item =
  | ({ readonly kind: "file" } & ScannedFile)
  /** Left out on purpose, with words that fit after "not scanned:". */
  | { readonly kind: "skipped"; readonly path: string; readonly reason: string }
  /** Should have been read and could not be: the scan is not complete. */
  | { readonly kind: "unread"; readonly path: string; readonly commit?: string; readonly reason: string }
  | { readonly kind: "commit" }
  | ({ readonly kind: "total" } & Total);

/** True for files that the policy leaves out: they need not be read. */
export type Ignores = (path: string) => boolean;

/** Of a folder without permission. */
export const CLOSED_FOLDER = "what is in it could not be listed";

/** Of a folder of git's that a listing meets. */
export const GIT_FOLDER = "git's own: see --history";

/** Of a work tree: what git ignores is scanned where it is tracked, and only the index says that it is. */
export const DAMAGED_INDEX = "its index is damaged, which says what git tracks";

/** Of a file in an index: git shows nothing of it. */
export const CONFLICTED = "it has conflicts, so nothing of it is staged: git add it when they are resolved";

/** The reasons that folders have; all others are of files. */
export const folderReasons: ReadonlySet<string> = new Set([
  CLOSED_FOLDER,
  DAMAGED_INDEX,
  GIT_FOLDER,
  skipReason.submodule,
]);

/** What is larger is scanned in pieces: a scan needs some times the memory of what it looks at. */
export const LARGE = 8 * 1024 * 1024;

/** What git gives of a commit or of the index must fit into memory. */
export const LARGEST_FILE = 128 * 1024 * 1024;
