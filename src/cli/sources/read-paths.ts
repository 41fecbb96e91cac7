import { realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, normalize, relative, sep } from "node:path";
import { assertNever } from "../../incident/assert-never.ts";
import { skipReason } from "../../incident/coverage.ts";
import { CannotScan } from "../cannot-scan.ts";
import type { Environment } from "../environment.ts";
import { printable } from "../printable.ts";
import type { Ignores, Item } from "./item.ts";
import { isLfsPointer } from "./lfs-pointer.ts";
import { isIgnoredByGit, joined, type Listed, listWithGit, walk } from "./list-files.ts";
import { openFile } from "./open-file.ts";
import { Pipe } from "./pipe.ts";
import { findRepository, type Repository } from "./repository.ts";

/** What the files of a path are read with. */
export interface PathScan {
  readonly environment: Environment;
  readonly ignores: Ignores;
  /** The repository of the current folder, and its work tree's root or else the current folder. */
  readonly repository: Repository | undefined;
  readonly root: string;
}

/** Each entry of a folder becomes one of these. */
const ENTRIES = ["file", "skipped", "unread"] as const;

const STANDARD_INPUT =
  "Standard input is scanned as a file by rekey scan /dev/stdin, and as a diff by rekey scan --diff -";

/** What Node makes of a byte in an argument that is no UTF-8. */
const LOST = "\u{fffd}";
const NO_UTF8 = " Where a name is not UTF-8, please name its folder.";

/** Git compresses what it keeps. */
const PACKED = "commits and their files, as this is a folder of git's own: rekey scan --history reads them";

/** The files at or below the paths, each once: in a work tree those that git does not ignore, elsewhere all. */
export async function* readPaths(scan: PathScan, paths: readonly string[]): AsyncGenerator<Item> {
  // A slip of the pen is told before anything is scanned.
  const all = paths.map((named) => ({ named, ...whatIsAt(named) }));
  const isNew = all.length > 1 ? once() : () => true;
  if (all.every(({ kind }) => kind !== "folder")) yield { kind: "total", amount: all.length, by: ENTRIES };
  for (const { named, path, kind } of all) {
    if (kind === "folder") yield* readFolder(scan, { named, folder: path, isNew });
    else if (isNew(Buffer.from(path))) {
      const names = { path: pathFrom(scan.root, path), shown: shownAs(named) };
      if (kind === "pipe") yield { kind: "file", ...names, texts: [], chunks: new Pipe(path) };
      else for (const item of readOne(scan, Buffer.from(path), names)) yield asNamed(item);
    }
  }
}

/** True for a path that was not asked for before. */
type IsNew = (path: Buffer) => boolean;

function once(): IsNew {
  const seen = new Set<string>();
  return (path) => seen.size < seen.add(path.toString("latin1")).size;
}

/** What is left out also where somebody names it. */
const LEFT_OUT: ReadonlySet<string> = new Set([skipReason.ignored, skipReason.elsewhere]);

/** Whoever names a device wants it scanned; below a folder it is left out. */
function asNamed(item: Item): Item {
  return item.kind === "skipped" && !LEFT_OUT.has(item.reason) ? { ...item, kind: "unread" } : item;
}

interface Named {
  readonly kind: "folder" | "file" | "pipe";
  readonly path: string;
}

function whatIsAt(path: string): Named {
  try {
    // What leads to a pipe between two commands is a link to nothing that has a name.
    if (statSync(path).isFIFO()) return { kind: "pipe", path };
    // Whoever names a link means what it leads to.
    const real = realpathSync(path);
    return { kind: statSync(real).isDirectory() ? "folder" : "file", path: real };
  } catch {
    if (path === "-") throw new CannotScan(STANDARD_INPUT);
    throw new CannotScan(
      `${printable(path)} is not there, or may not be read.${path.includes(LOST) ? NO_UTF8 : ""}`,
    );
  }
}

interface NamedFolder {
  readonly named: string;
  readonly folder: string;
  readonly isNew: IsNew;
}

async function* readFolder(scan: PathScan, { named, folder, isNew }: NamedFolder): AsyncGenerator<Item> {
  const prefix = Buffer.from(pathFrom(scan.root, folder));
  const shown = Buffer.from(shownAs(named));
  const repository = await findRepository(scan.environment, folder);
  if (repository?.workTree === undefined && repository?.gitFolder === folder)
    yield { kind: "unread", path: "", reason: PACKED };
  const list = await listing(scan, folder, repository);
  if (list.length !== undefined) yield { kind: "total", amount: list.length, by: ENTRIES };
  for (const listed of list.entries) {
    const path = joined(prefix, listed.path).toString("utf8");
    const name = joined(shown, listed.path).toString("utf8");
    if (!isNew(joined(Buffer.from(folder), listed.path))) continue;
    if (listed.kind === "skipped") yield { kind: "skipped", path: name, reason: listed.reason };
    else if (listed.kind === "unread") yield { kind: "unread", path: name || named, reason: listed.reason };
    else yield* readOne(scan, joined(Buffer.from(folder), listed.path), { path, shown: name });
  }
}

/** What is in a folder, and how much where that is known before. */
interface Listing {
  readonly entries: Iterable<Listed>;
  readonly length?: number;
}

async function listing(
  { environment }: PathScan,
  folder: string,
  repository: Repository | undefined,
): Promise<Listing> {
  const { workTree } = repository ?? {};
  if (workTree === undefined) return { entries: walk(folder) };
  const isIgnored = folder !== workTree && (await isIgnoredByGit(environment, folder));
  if (isIgnored) return { entries: walk(folder) };
  const entries = await listWithGit(environment, { folder, workTree });
  return { entries, length: entries.length };
}

function* readOne(
  { ignores }: PathScan,
  file: Buffer,
  { path, shown }: { readonly path: string; readonly shown: string },
): Generator<Item> {
  if (ignores(path)) {
    yield { kind: "skipped", path: shown, reason: skipReason.ignored };
    return;
  }
  const opened = openFile(file);
  switch (opened.kind) {
    case "read":
      if (isLfsPointer(opened.bytes)) yield { kind: "skipped", path: shown, reason: skipReason.elsewhere };
      yield { kind: "file", path, shown, texts: [{ bytes: opened.bytes }] };
      break;
    case "large":
      yield { kind: "file", path, shown, texts: [], chunks: opened.chunks };
      break;
    case "gone":
      yield { kind: "skipped", path: shown, reason: "not on the disk" };
      break;
    default:
      yield { ...opened, path: shown };
  }
}

/** From the root of the work tree where it is inside, else as it is called outside. */
function pathFrom(root: string, path: string): string {
  const inside = relative(root, path);
  const isOutside = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return slashes(isOutside ? outsideName(path) : inside);
}

/** Outside there is no root; a folder's files are known by their paths in it. */
function outsideName(path: string): string {
  return statSync(path).isDirectory() ? "" : basename(path);
}

function shownAs(path: string): string {
  const plain = slashes(normalize(path));
  if (plain === "." || plain === "./") return "";
  return plain.replace(/(?<=.)\/$/u, "");
}

function slashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** Where a policy is looked for when no repository is around: at the scanned folder. */
export function folderOf(path: string): string {
  const real = whatIsAt(path);
  switch (real.kind) {
    case "folder":
      return real.path;
    case "file":
      return dirname(real.path);
    case "pipe":
      return ".";
    default:
      return assertNever(real.kind);
  }
}
