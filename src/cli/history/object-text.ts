import { parseCommitObject } from "../../git/commit-object.ts";
import { isLfsPointer } from "../sources/lfs-pointer.ts";
import type { StoredObject } from "./object-stream.ts";

type WholeObject = Extract<StoredObject, { readonly kind: "whole" }>;

/** What of an object is scanned: all of a file, of a commit or tag what people wrote. */
export function textOf({ type, bytes }: WholeObject): Buffer {
  return type === "blob" ? bytes : Buffer.from(parseCommitObject(bytes).text);
}

/** What an annotated tag calls itself: a ref may lead to it by another name, or be gone. */
export function tagNameIn({ bytes }: WholeObject): string {
  return /^tag (?<name>.+)$/mu.exec(bytes.toString("utf8"))?.groups?.name ?? "";
}

/** True of a file whose content is stored elsewhere. */
export function isPointer({ type, bytes }: WholeObject): boolean {
  return type === "blob" && isLfsPointer(bytes);
}
