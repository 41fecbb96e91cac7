import type { LocalGit } from "../sources/local-git.ts";
import { GitComplains } from "../sources/repository.ts";
import { complaintIn, saidOf } from "./history-walk.ts";
import type { RefEnd } from "./ref-ends.ts";

const BLOB = /^\d{6} blob (?<id>[0-9a-f]+)\t(?<path>.+)$/s;

/** Objects of files and their paths, and what could not be listed, a few words each. */
export interface NamedObjects {
  readonly files: ReadonlyMap<string, string>;
  readonly unlisted: readonly string[];
}

/** Files that a ref leads to without a commit, such as a key for signatures under a tag. */
export async function namedObjects(git: LocalGit, ends: readonly RefEnd[]): Promise<NamedObjects> {
  const files = new Map<string, string>();
  const unlisted: string[] = [];
  for (const { type, id, ref } of ends) {
    if (type === "blob") files.set(id, ref);
    if (type !== "tree") continue;
    const listed = await git.output(["ls-tree", "-r", "-z", "--full-tree", id]).catch(complaintIn);
    if (listed instanceof GitComplains) unlisted.push(`what ${ref} leads to: ${saidOf(listed)}`);
    else for (const [blob, path] of filesIn(listed)) files.set(blob, path);
  }
  return { files, unlisted };
}

function* filesIn(listed: string): Generator<[id: string, path: string]> {
  for (const entry of listed.split("\0")) {
    const { id, path } = BLOB.exec(entry)?.groups ?? {};
    if (id !== undefined && path !== undefined) yield [id, Buffer.from(path, "latin1").toString("utf8")];
  }
}
