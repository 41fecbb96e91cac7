import type { GitProcess } from "../../git/git-process.ts";
import { isCommitSha } from "../../incident/commit-sha.ts";
import type { Ignores, Place } from "../sources/item.ts";

/** Where a blob came into the history: the oldest commit that brought it, and its path there. */
export interface Origin {
  readonly path: string;
  /** The place of its commit in the walk, which goes from the newest to the oldest. */
  readonly age: number;
  /** The other paths that it had, each with the age of the oldest such commit. */
  readonly others?: ReadonlyMap<string, number>;
}

/** What a history holds: its commits, and every blob with its origin. */
export interface HistoryMap {
  readonly commits: readonly string[];
  readonly blobs: ReadonlyMap<string, Origin>;
  /** Files that the policy leaves out wherever their blobs occur, and places of submodules. */
  readonly ignored: ReadonlySet<string>;
  readonly submodules: ReadonlySet<string>;
  /** Every path that a file had, and the age of the oldest commit that has it: a name alone may hold a key. */
  readonly paths: ReadonlyMap<string, number>;
}

/** A file as it stood in the commit that has this place in the walk. */
export function placeOf(commits: readonly string[], path: string, age: number): Place {
  const commit = commits[age];
  return { path, age, ...(commit === undefined ? {} : { commit }) };
}

/** `:100644 100644 OLD NEW M`; of a merge a colon, a mode and a name more for each further parent. */
const CHANGE = /^(?<colons>:+)(?:\d{6} )+(?<rest>[0-9a-f ]+) [A-Z]+$/;
const SUBMODULE = "160000";

/** Takes apart what git tells of commits, as it comes. */
export class MapBuilder implements HistoryMap {
  readonly commits: string[] = [];
  readonly blobs = new Map<string, Origin>();
  readonly ignored = new Set<string>();
  readonly submodules = new Set<string>();
  readonly paths = new Map<string, number>();
  readonly #ignores: Ignores;
  /** Each path once: a file has as many blobs as versions. */
  readonly #names = new Map<string, { readonly path: string; readonly isIgnored: boolean }>();
  #change: string | undefined;

  constructor(ignores: Ignores) {
    this.#ignores = ignores;
  }

  /** All that git tells; where it ends too early, what it told before is true all the same. */
  async read({ stdout, ended }: GitProcess): Promise<void> {
    let rest = "";
    for await (const chunk of stdout) {
      const words = (rest + Buffer.from(chunk).toString("latin1")).split("\0");
      rest = words.pop() ?? "";
      for (const word of words) this.take(word);
    }
    await ended;
    this.take(rest);
  }

  /** A commit, a change in it, or the path of that. */
  take(word: string): void {
    if (this.#change !== undefined) {
      this.#add(this.#change, word);
      this.#change = undefined;
      return;
    }
    const line = word.trimStart();
    if (line.startsWith(":")) this.#change = line;
    else if (isCommitSha(line)) this.commits.push(line);
  }

  #add(change: string, printed: string): void {
    const colons = CHANGE.exec(change)?.groups?.colons?.length;
    const words = change.split(" ");
    const [mode, blob] = [words[colons ?? 0], words[2 * (colons ?? 0) + 1]];
    if (mode === undefined || blob === undefined || /^0+$/.test(blob)) return;
    const { path, isIgnored } = this.#pathOf(printed);
    if (isIgnored) this.ignored.add(path);
    else if (mode === SUBMODULE) this.submodules.add(path);
    else this.#note(blob, path);
  }

  /** Later ones are older. */
  #note(blob: string, path: string): void {
    const age = this.commits.length - 1;
    this.paths.set(path, age);
    const known = this.blobs.get(blob);
    if (known === undefined || (known.path === path && known.others === undefined)) {
      this.blobs.set(blob, { path, age });
      return;
    }
    const others = new Map(known.others).set(known.path, known.age);
    others.delete(path);
    this.blobs.set(blob, { path, age, others });
  }

  #pathOf(printed: string): { readonly path: string; readonly isIgnored: boolean } {
    const known = this.#names.get(printed);
    if (known !== undefined) return known;
    const path = Buffer.from(printed, "latin1").toString("utf8");
    const made = { path, isIgnored: this.#ignores(path) };
    this.#names.set(printed, made);
    return made;
  }
}
