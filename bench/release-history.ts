import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const AUTHOR = [
  "-c",
  "user.name=Releases",
  "-c",
  "user.email=releases@localhost",
  "-c",
  "gc.auto=0",
] as const;

/** A git repository in which each commit is a release. */
export interface ReleaseHistory {
  readonly folder: string;
  readonly releases: number;
  /** Of all different files. */
  readonly bytes: number;
}

/** Fetches so many releases of a package, from the first to the last, and makes each a commit. */
export function releaseHistory(name: string, most: number, workplace: string): ReleaseHistory {
  const own = join(workplace, name.replaceAll(/\W+/g, "-"));
  const [folder, archives] = [join(own, "history"), join(own, "archives")];
  for (const made of [folder, archives]) mkdirSync(made, { recursive: true });
  git(folder, "init", "--quiet");
  const versions = spread(versionsOf(name), most);
  for (const version of versions) {
    run("npm", ["pack", `${name}@${version}`, "--silent", "--pack-destination", archives]);
    commit(folder, unpacked(archives), version);
  }
  return { folder, releases: versions.length, bytes: bytesOf(folder) };
}

/** Without those that came before a release. */
function versionsOf(name: string): readonly string[] {
  const told: unknown = JSON.parse(run("npm", ["view", name, "versions", "--json"]));
  return [told]
    .flat()
    .map(String)
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version));
}

/** At most so many of a list, at equal distances, with its first and its last. */
function spread(list: readonly string[], most: number): readonly string[] {
  if (list.length <= most) return list;
  return list.filter((_, index) => {
    const step = (place: number) => Math.floor((place * (most - 1)) / (list.length - 1));
    return index === 0 || step(index) > step(index - 1);
  });
}

/** The one archive of the folder, which is gone afterwards: where its files are. */
function unpacked(archives: string): string {
  const [archive = ""] = readdirSync(archives).filter((file) => file.endsWith(".tgz"));
  const files = join(archives, "files");
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files);
  run("tar", ["-xzf", join(archives, archive), "-C", files, "--strip-components=1", "--no-same-permissions"]);
  run("chmod", ["-R", "u+rwX", files]);
  rmSync(join(archives, archive));
  return files;
}

function commit(folder: string, files: string, version: string): void {
  git(folder, `--work-tree=${files}`, "add", "--all", "--force");
  git(folder, `--work-tree=${files}`, "commit", "--quiet", "--allow-empty", "--message", version);
}

function bytesOf(folder: string): number {
  const objects = git(folder, "cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectsize)");
  return [...objects.matchAll(/^blob (?<size>\d+)$/gm)].reduce(
    (sum, { groups }) => sum + Number(groups?.size),
    0,
  );
}

function git(folder: string, ...args: readonly string[]): string {
  return run("git", [`--git-dir=${join(folder, ".git")}`, ...AUTHOR, ...args]);
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
  });
}
