import { type Dirent, readdirSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { skipReason } from "../../incident/coverage.ts";
import type { Environment } from "../environment.ts";
import { CLOSED_FOLDER, DAMAGED_INDEX, GIT_FOLDER } from "./item.ts";
import { GitComplains } from "./repository.ts";
import { askGit } from "./user-git.ts";

/** A file of a listing, by its path from the listed folder; names are bytes and need not be UTF-8. */
export type Listed =
  | { readonly kind: "file"; readonly path: Buffer }
  | { readonly kind: "skipped"; readonly path: Buffer; readonly reason: string }
  | { readonly kind: "unread"; readonly path: Buffer; readonly reason: string };

const SLASH = 0x2f;

/** A folder of a work tree, and the root of that. */
export interface InWorkTree {
  readonly folder: string;
  readonly workTree: string;
}

/** What git does not ignore below a folder of a work tree: tracked and new files. */
export async function listWithGit(
  environment: Environment,
  { folder, workTree }: InWorkTree,
): Promise<readonly Listed[]> {
  const answer = await askGit(environment, folder, ["ls-files", "-co", "--exclude-standard", "-z"]);
  if (answer.code !== 0) throw new GitComplains(answer.said);
  const isInside = insideOf(folder);
  const seen = new Set<string>();
  const listed = closedFolders(answer.said).map((path): Listed => {
    const fromHere = relative(folder, join(workTree, path));
    return { kind: "unread", path: Buffer.from(fromHere), reason: CLOSED_FOLDER };
  });
  for (let start = 0; start < answer.output.length; ) {
    const end = answer.output.indexOf(0, start);
    const path = answer.output.subarray(start, end);
    start = end + 1;
    const name = path.toString("latin1");
    // A file with conflicts is listed once for each side.
    if (seen.has(name)) continue;
    seen.add(name);
    // Git reads on behind the end of what is there, and then finds names without a letter.
    if (name === "./") listed.push({ kind: "unread", path: Buffer.alloc(0), reason: DAMAGED_INDEX });
    else if (path.at(-1) === SLASH) listed.push({ kind: "skipped", path, reason: skipReason.submodule });
    else if (isInside(path)) listed.push({ kind: "file", path });
    else listed.push({ kind: "skipped", path, reason: "behind a symbolic link" });
  }
  return listed;
}

/**
 * Git goes on without folders that it may not list; it names them from the root of the work tree (dir.c of git 2.39). Of
 * what it says, it leaves out all behind 4,096 bytes (usage.c): then the folder around is named.
 */
function closedFolders(said: string): readonly string[] {
  const warnings = said.matchAll(
    /^warning: could not open directory '(?:(?<path>.*)\/': .*|(?<around>.*)\/.*)$/gmu,
  );
  return Array.from(warnings, ({ groups }) => groups?.path ?? groups?.around ?? "");
}

/** True for a folder that git ignores as a whole: whoever names it wants it scanned all the same. */
export async function isIgnoredByGit(environment: Environment, folder: string): Promise<boolean> {
  return (await askGit(environment, folder, ["check-ignore", "-q", "."])).code === 0;
}

/** Tracked files may lie behind a folder that has become a link since, and links lead anywhere. */
function insideOf(folder: string): (path: Buffer) => boolean {
  const root = realpathSync(folder);
  const known = new Map<string, boolean>();
  return (path) => {
    const inner = path.subarray(0, Math.max(0, path.lastIndexOf(SLASH)));
    if (inner.length === 0) return true;
    const name = inner.toString("latin1");
    const answer = known.get(name) ?? isReal(root, inner);
    known.set(name, answer);
    return answer;
  };
}

function isReal(root: string, inner: Buffer): boolean {
  const expected = joined(Buffer.from(root), inner);
  try {
    return realpathSync(expected, { encoding: "buffer" }).equals(expected);
  } catch {
    // It is gone, and opening the file will say so.
    return true;
  }
}

/** Every file below a folder; links are not followed, and what git keeps for itself is left to other modes. */
export function* walk(folder: string): Generator<Listed> {
  const waiting: Buffer[] = [Buffer.alloc(0)];
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    let entries: Dirent<Buffer>[];
    try {
      entries = readdirSync(joined(Buffer.from(folder), inner), { withFileTypes: true, encoding: "buffer" });
    } catch {
      yield { kind: "unread", path: inner, reason: CLOSED_FOLDER };
      continue;
    }
    entries.sort((one, other) => Buffer.compare(one.name, other.name));
    const folders: Buffer[] = [];
    for (const entry of entries) {
      const path = joined(inner, entry.name);
      if (!entry.isDirectory()) yield { kind: "file", path };
      else if (entry.name.toString("latin1") === ".git") yield { kind: "skipped", path, reason: GIT_FOLDER };
      else folders.push(path);
    }
    for (const one of folders.reverse()) waiting.push(one);
  }
}

/** Two paths as one; an empty one is the folder itself. */
export function joined(folder: Buffer, path: Buffer): Buffer {
  if (folder.length === 0) return path;
  if (path.length === 0) return folder;
  const slash = folder.at(-1) === SLASH ? [] : [Buffer.from("/")];
  return Buffer.concat([folder, ...slash, path]);
}
