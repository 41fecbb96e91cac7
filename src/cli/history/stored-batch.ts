import type { GitCommand } from "../../git/git-process.ts";
import type { Scanner } from "../../scan/scanner.ts";
import { findIn, isEmpty } from "../findings/find-in-file.ts";
import type { StoredObject } from "./object-stream.ts";
import { isPointer, textOf } from "./object-text.ts";
import type { NotGiven, StoredObjects } from "./stored-objects.ts";

/** Objects of a repository, in the order of its packs, and how git is started there. */
export interface StoredBatch {
  readonly kind: "stored";
  readonly git: Pick<GitCommand, "folder" | "extra" | "largeFile">;
  readonly objects: readonly NamedObject[];
}

/** A version of a file, with the path it is scanned with; or, without one, a commit or tag. */
export interface NamedObject {
  readonly id: string;
  readonly type: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** Which objects of a batch are worth a look: keys, and all that is no plain text of a file or commit. Most objects are not. */
export async function holdingStored(
  scanner: Scanner,
  objects: StoredObjects,
  { objects: wanted }: StoredBatch,
): Promise<readonly number[]> {
  const held: number[] = [];
  let file = 0;
  for await (const object of objects.read(wanted.map(({ id }) => id))) {
    if (!isPlainAndEmpty(scanner, object, wanted[file]?.path ?? "")) held.push(file);
    file++;
  }
  return held;
}

function isPlainAndEmpty(scanner: Scanner, object: StoredObject | NotGiven, path: string): boolean {
  if (object.kind !== "whole" || isPointer(object)) return false;
  return isEmpty(findIn(scanner, { path, texts: [{ bytes: textOf(object) }] }));
}
