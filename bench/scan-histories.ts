import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dice } from "../test/corpus/dice.ts";

/** A repository whose history is scanned. */
export interface History {
  readonly folder: string;
  /** True where it has no files beside it. */
  readonly isBare: boolean;
  /** A file with the names of the objects that a scan reads, in the order of packs, for `git cat-file --batch`. */
  readonly list: string;
  readonly objects: number;
  readonly commits: number;
  /** Different versions of files. */
  readonly blobs: number;
  readonly bytes: number;
}

/** The commits, tags and files that any ref leads to; what is not reachable any more is nobody's history. */
export function historyOf(folder: string, list: string): History {
  const git = (...args: readonly string[]): string =>
    spawnSync("git", args, { cwd: folder, encoding: "latin1", maxBuffer: 2 ** 31 }).stdout;
  const reachable = new Set(git("rev-list", "--all", "--objects", "--no-object-names").split("\n"));
  const format = "--batch-check=%(objectname) %(objecttype) %(objectsize)";
  const names: string[] = [];
  let [commits, blobs, bytes] = [0, 0, 0];
  for (const line of git("cat-file", "--batch-all-objects", "--unordered", format).split("\n")) {
    const [name = "", type, size] = line.split(" ");
    if (name === "" || type === "tree" || !reachable.has(name)) continue;
    names.push(name);
    bytes += Number(size);
    if (type === "commit") commits++;
    if (type === "blob") blobs++;
  }
  writeFileSync(list, names.map((name) => `${name}\n`).join(""));
  const isBare = git("rev-parse", "--is-bare-repository").trim() === "true";
  return { folder, isBare, list, objects: names.length, commits, blobs, bytes };
}

/** How a made-up history grows. */
const MADE = { files: 400, versions: 60 };

/**
 * Makes a bare repository in a folder: files of another folder, each in versions that differ in some lines at one to
 * three places, as the commits of some years would leave them.
 */
export function makeHistory(sources: string, folder: string): void {
  const dice = new Dice("history");
  const parts: Buffer[] = [];
  const names = readdirSync(sources).sort().slice(0, MADE.files);
  const marks = names.map((name, file) => {
    let lines: readonly string[] = readFileSync(join(sources, name), "utf8").split("\n");
    return Array.from({ length: MADE.versions }, (_, version) => {
      for (let places = dice.number(1, 3); places > 0; places--) lines = edited(lines, dice);
      const mark = file * MADE.versions + version + 1;
      const bytes = Buffer.from(lines.join("\n"));
      parts.push(Buffer.from(`blob\nmark :${mark}\ndata ${bytes.length}\n`), bytes, LINE_FEED);
      return mark;
    });
  });
  const perCommit = 20;
  for (let version = 0; version < MADE.versions; version++) {
    for (let first = 0; first < names.length; first += perCommit) {
      const changes = names.slice(first, first + perCommit).map((name, index) => {
        return `M 100644 :${marks[first + index]?.[version]} src/${name}\n`;
      });
      parts.push(Buffer.from(commitOf(`Change ${version}.${first}`, changes)));
    }
  }
  spawnSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  spawnSync("git", ["fast-import", "--quiet"], { cwd: folder, input: Buffer.concat(parts) });
}

const LINE_FEED = Buffer.from("\n");

/** Lines of the same file, up to five, stand at another place instead of up to four others. */
function edited(lines: readonly string[], dice: Dice): string[] {
  const [from, to] = [dice.number(0, lines.length), dice.number(0, lines.length)];
  const copied = lines.slice(from, from + dice.number(0, 5)).filter((line) => line.length < LONG);
  const kept = lines.slice(to).findIndex((line, index) => index >= dice.number(0, 4) || line.length >= LONG);
  return [...lines.slice(0, to), ...copied, ...(kept < 0 ? [] : lines.slice(to + kept))];
}

/** Lines of this length are whole programs; nobody copies them. */
const LONG = 500;

function commitOf(message: string, changes: readonly string[]): string {
  const person = "committer Ada <ada@example.com> 1700000000 +0000";
  return `commit refs/heads/main\n${person}\ndata ${message.length}\n${message}\n${changes.join("")}\n`;
}
