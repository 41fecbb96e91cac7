import type { LocalGit } from "../sources/local-git.ts";

const BLOB = /^\d{6} blob (?<id>[0-9a-f]+)\t(?<path>.+)$/s;

/** Files that a ref leads to without a commit, such as a key for signatures under a tag: their objects and paths. */
export async function namedObjects(git: LocalGit): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const refs = await git.output([
    "for-each-ref",
    "--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname)",
  ]);
  for (const line of refs.split("\n")) {
    const [type, id = "", innerType, innerId = "", ref = ""] = line.split(" ");
    const [lastType, lastId] = type === "tag" ? [innerType, innerId] : [type, id];
    if (lastType === "blob") found.set(lastId, ref);
    if (lastType !== "tree") continue;
    const files = await git.output(["ls-tree", "-r", "-z", "--full-tree", lastId]);
    for (const entry of files.split("\0")) {
      const { id: blob, path } = BLOB.exec(entry)?.groups ?? {};
      if (blob !== undefined && path !== undefined)
        found.set(blob, Buffer.from(path, "latin1").toString("utf8"));
    }
  }
  return found;
}
