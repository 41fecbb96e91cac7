import type { Repository } from "../entities.ts";

/** An entry of a folder. */
export interface TreeEntry {
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
  readonly path: string;
}

/** A place in a repository: a commit, by whatever name it was asked for, and a path in it. */
export interface Place {
  readonly repository: Repository;
  readonly ref: string;
  readonly sha: string;
  readonly path: string;
}

/** Splits `feature/x/src/a.ts` into a branch and a path: the shortest beginning that names a commit counts. */
export async function placeOf(repository: Repository, parts: readonly string[]): Promise<Place | null> {
  for (let length = 1; length <= parts.length; length += 1) {
    const ref = parts.slice(0, length).join("/");
    const sha = await repository.git.commit(ref);
    if (sha !== null) return { repository, ref, sha, path: parts.slice(length).join("/") };
  }
  return null;
}

/** What stands in a folder, folders first; empty where there is no such folder. */
export async function listFolder({ repository, sha, path }: Place): Promise<readonly TreeEntry[]> {
  const folder = path === "" ? [] : [`${path}/`];
  const entries = await listTree(repository, sha, folder);
  return entries.sort((one, other) => Number(other.type === "tree") - Number(one.type === "tree"));
}

/** The bytes of a file; null where there is no such file. */
export async function readFileAt({ repository, sha, path }: Place): Promise<Buffer | null> {
  if (path === "") return null;
  const [entry] = await listTree(repository, sha, [path]);
  if (entry?.type !== "blob") return null;
  return await repository.git.bytes(["cat-file", "blob", entry.sha]);
}

async function listTree(repository: Repository, sha: string, paths: readonly string[]): Promise<TreeEntry[]> {
  const env = { GIT_LITERAL_PATHSPECS: "1" };
  const out = await repository.git.text(["ls-tree", "-z", "--full-tree", sha, "--", ...paths], { env });
  return out.split("\0").flatMap((line) => {
    const [, type, id, path] = /^\d+ (\w+) ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
    if (id === undefined || path === undefined) return [];
    return type === "blob" || type === "tree" || type === "commit" ? [{ type, sha: id, path }] : [];
  });
}
