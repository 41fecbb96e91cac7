import type { LocalGit } from "../sources/local-git.ts";
import type { RefEnd } from "./ref-ends.ts";

const BLOB = /^\d{6} blob (?<id>[0-9a-f]+)\t(?<path>.+)$/s;

/** Files that a ref leads to without a commit, such as a key for signatures under a tag: their objects and paths. */
export async function namedObjects(
  git: LocalGit,
  ends: readonly RefEnd[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { type, id, ref } of ends) {
    if (type === "blob") found.set(id, ref);
    if (type !== "tree") continue;
    const files = await git.output(["ls-tree", "-r", "-z", "--full-tree", id]);
    for (const entry of files.split("\0")) {
      const { id: blob, path } = BLOB.exec(entry)?.groups ?? {};
      if (blob !== undefined && path !== undefined)
        found.set(blob, Buffer.from(path, "latin1").toString("utf8"));
    }
  }
  return found;
}
