import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { gitEnvironment } from "../src/git/git-environment.ts";
import { CannotMeasure } from "./cannot-measure.ts";

/** Where a history lies in an archive. */
export interface Packed {
  readonly name: string;
  readonly file: string;
  readonly gitFolder: string;
}

/**
 * Makes a bare repository of the objects and refs that lie in an archive, and of nothing else: what is outside may have
 * settings and hooks that start programs, and names of other repositories. Git itself says whether it is sound.
 */
export function bareCopy(packed: Packed, folder: string): void {
  const { name, gitFolder } = packed;
  const unpacked = `${folder}-unpacked`;
  mkdirSync(unpacked, { recursive: true });
  unpack(packed, unpacked);
  const from = join(unpacked, gitFolder);
  if (existsSync(join(from, "shallow")))
    throw new CannotMeasure(`${name}: its clone was shallow, so this is not the whole history.`);
  mkdirSync(folder, { recursive: true });
  git(packed, folder, "init", "--quiet", "--bare", "--template=");
  for (const path of filesIn(from)) {
    if (!isTaken(from, path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(from, path), join(folder, path));
  }
  rmSync(unpacked, { recursive: true });
  git(packed, folder, "fsck", "--full", "--no-dangling", "--no-progress");
}

const PARTS = ["objects", "refs", "HEAD", "packed-refs", "shallow"];

function unpack({ name, file, gitFolder }: Packed, folder: string): void {
  const listed = new Set(
    tar(name, "-tf", file)
      .split("\n")
      .map((line) => line.replace(/\/$/u, "")),
  );
  const members = PARTS.map((part) => `${gitFolder}/${part}`).filter((member) => listed.has(member));
  if (!members.includes(`${gitFolder}/HEAD`))
    throw new CannotMeasure(`${name}: there is no ${gitFolder}/HEAD in ${file}.`);
  tar(name, "-xf", file, "-C", folder, "--no-same-owner", "--no-same-permissions", ...members);
}

/** Files by their path; links, and whatever else a name can stand for, are none. */
function filesIn(folder: string, below = ""): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

const OBJECTS = /^objects\/(?:pack\/pack-[0-9a-f]+\.(?:pack|idx)|[0-9a-f]{2}\/[0-9a-f]+)$/u;
const REF = /^(?:ref: refs\/[^\s]+|[0-9a-f]{40}|[0-9a-f]{64})\s*$/u;

function isTaken(folder: string, path: string): boolean {
  if (path === "packed-refs" || OBJECTS.test(path)) return true;
  return (
    (path === "HEAD" || path.startsWith("refs/")) && REF.test(readFileSync(join(folder, path), "latin1"))
  );
}

function tar(name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync("tar", args, { encoding: "utf8", maxBuffer: 2 ** 30 });
  if (status === 0) return stdout;
  throw new CannotMeasure(`${name}: tar cannot read the archive: ${error?.message ?? stderr.trim()}`);
}

/** Git with no settings but ours, as the app reads its mirrors. */
function git({ name }: Packed, folder: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync("git", args, {
    cwd: folder,
    env: gitEnvironment(LARGEST),
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0)
    throw new CannotMeasure(`${name}: git ${args[0]} is not content: ${error?.message ?? stderr.trim()}`);
}

const LARGEST = 128 * 1024 * 1024;
