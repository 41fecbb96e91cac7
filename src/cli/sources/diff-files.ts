import { Hunk as Counter } from "../../git/hunk.ts";
import { unquotePath } from "../../git/quoted-path.ts";
import { Hunk } from "./added-text.ts";
import { CONFLICTED, type FileText, type Item } from "./item.ts";

const [SPACE, PLUS, MINUS, BACKSLASH] = [0x20, 0x2b, 0x2d, 0x5c];
const SIGNS: ReadonlySet<number> = new Set([SPACE, PLUS, MINUS]);

/** `git diff --word-diff` has the same headers, and other lines: what it adds stands within them. */
const NOT_UNIFIED = "its lines do not begin as in a unified diff";

/** Git's own lines about a file, which nobody wrote. */
const ABOUT =
  /^(?:index |old mode |new mode |deleted file |new file |similarity |dissimilarity |rename |copy |mode |literal |delta |Only in |\\ )/;

/** `git diff --cached` in the middle of a merge. */
const UNMERGED = /^\* Unmerged path (?<path>.+)$/;

const COMMIT = /^(?:commit|From) (?<sha>[0-9a-f]{40}(?:[0-9a-f]{24})?)(?: |$)/;

/** Takes a unified diff apart, line by line: git's own, a combined one, that of `diff -u`, patches sent by mail. */
export class DiffFiles {
  #counter: Counter | undefined;
  #hunk = new Hunk();
  #next = 0;
  #isUnified = true;
  #hasChanges = false;
  #hunks: FileText[] = [];
  #old = "";
  #path: string | undefined;
  #isNewName = false;
  #isGit = false;
  #commit: string | undefined;
  #words: Buffer[] = [];
  #hasFiles = false;

  /** True when a line was met that only diffs have. */
  get hasFiles(): boolean {
    return this.#hasFiles;
  }

  /** The items that this line ends. */
  take(line: Buffer): readonly Item[] {
    if (this.#counter !== undefined && !this.#counter.isOver) {
      this.#takeContent(this.#counter, line);
      return [];
    }
    return this.#takeHeader(line.toString("latin1").replace(/\r$/, ""), line);
  }

  /** The items that the end of the diff ends. */
  end(): readonly Item[] {
    const path = this.#path ?? "";
    const isCut = this.#counter !== undefined && !this.#counter.isOver;
    const items = [...this.#endFile(), ...this.#endWords()];
    return isCut ? [...items, { kind: "unread", path, reason: "the diff ends in the middle of it" }] : items;
  }

  #takeContent(counter: Counter, line: Buffer): void {
    // Editors and mail programs take the space from empty lines.
    const whole =
      line.length === 0 || (line.length === 1 && line[0] === 0x0d)
        ? Buffer.alloc(counter.parents, SPACE)
        : line;
    const kind = counter.take(whole);
    this.#look(whole.subarray(0, counter.parents), counter.isOver);
    if (kind === "added" || kind === "kept") {
      const text = whole.subarray(counter.parents).toString("latin1");
      this.#hunk.add(text, { number: this.#next++, isAdded: kind === "added" });
    }
    if (counter.isOver && this.#hunk.hasAdded) this.#hunks.push(this.#hunk.text());
  }

  /** Every line has its signs, and no hunk is without a change. */
  #look(signs: Buffer, isLast: boolean): void {
    this.#hasChanges ||= signs.includes(PLUS) || signs.includes(MINUS);
    if (signs[0] !== BACKSLASH && !signs.every((sign) => SIGNS.has(sign))) this.#isUnified = false;
    if (isLast && !this.#hasChanges) this.#isUnified = false;
  }

  #takeHeader(text: string, line: Buffer): readonly Item[] {
    const counter = Counter.parse(text);
    if (counter !== undefined && this.#path !== undefined) {
      [this.#counter, this.#hunk, this.#next] = [counter, new Hunk(), counter.start];
      this.#hasChanges = false;
      return [];
    }
    if (text.startsWith("diff ")) return this.#begin(text);
    if (text.startsWith("--- ")) return this.#beginPlain(text.slice(4));
    if (text.startsWith("+++ ")) return this.#name(text.slice(4));
    if (text.startsWith("Binary files ") || text === "GIT binary patch") return this.#binary(text);
    const unmerged = this.#words.length === 0 ? UNMERGED.exec(text)?.groups?.path : undefined;
    if (unmerged !== undefined) return this.#unmerged(unquotePath(unmerged));
    this.#takeNewName(text);
    const sha = COMMIT.exec(text)?.groups?.sha;
    if (sha !== undefined) return this.#beginCommit(sha);
    if (!this.#isGit && this.#path === undefined && !ABOUT.test(text)) this.#words.push(line);
    return [];
  }

  #begin(text: string): readonly Item[] {
    const items = [...this.#endFile(), ...this.#endWords()];
    this.#hasFiles = true;
    this.#isGit = true;
    const both = /^diff --git (?<both>.+)$/.exec(text)?.groups?.both ?? "";
    const half = nameTwice(both);
    const combined = /^diff --(?:cc|combined) (?<path>.+)$/.exec(text)?.groups?.path;
    this.#path = combined === undefined ? half || undefined : unquotePath(combined);
    return items;
  }

  #beginPlain(old: string): readonly Item[] {
    const isPlain = !this.#isGit || this.#hunks.length > 0 || this.#counter !== undefined;
    const items = isPlain ? this.#endFile() : [];
    this.#old = old;
    return items;
  }

  #name(text: string): readonly Item[] {
    const items = this.#endWords();
    this.#hasFiles = true;
    const [old, path] = [nameIn(this.#old), nameIn(text)];
    const both = this.#isGit ? /^(?:[aciow12]\/|\/dev\/null$)/ : /^(?:a\/|\/dev\/null$)/;
    const own = this.#isGit ? /^[bciow12]\// : /^b\//;
    // `git diff -R` turns the prefixes round.
    const isReversed = this.#path !== undefined && path === `a/${this.#path}`;
    const plain = both.test(old) ? path.replace(own, "") : path;
    this.#path = path === "/dev/null" ? old : isReversed ? this.#path : plain;
    return items;
  }

  /** A new file may be empty, and a renamed one the same as before: then only a name is new. */
  #takeNewName(text: string): void {
    if (!this.#isGit || this.#counter !== undefined) return;
    const renamed = /^(?:rename|copy) to (?<path>.+)$/.exec(text)?.groups?.path;
    if (renamed !== undefined) this.#path = unquotePath(renamed);
    if (renamed !== undefined || text.startsWith("new file mode ")) this.#isNewName = true;
  }

  /** What a binary file holds is not in a diff, or packed; one that is deleted needs not be read. */
  #binary(text: string): readonly Item[] {
    this.#hasFiles = true;
    if (text.endsWith(" and /dev/null differ")) return [];
    const named = / and (?:b\/)?(?<path>.+) differ$/.exec(text)?.groups?.path;
    const path = this.#path ?? (named === undefined ? "" : unquotePath(named));
    return [{ kind: "unread", path, reason: "binary: its content is not in the diff", ...this.#where() }];
  }

  #unmerged(path: string): readonly Item[] {
    const items = this.#endFile();
    this.#hasFiles = true;
    return [...items, { kind: "unread", path, reason: CONFLICTED }];
  }

  #beginCommit(sha: string): readonly Item[] {
    const items = [...this.#endFile(), ...this.#endWords()];
    this.#isGit = false;
    this.#commit = sha;
    return [...items, { kind: "commit" }];
  }

  #endFile(): readonly Item[] {
    const [path, texts, isNewName] = [this.#path, this.#hunks, this.#isNewName];
    const hunk = this.#counter?.isOver === false && this.#hunk.hasAdded ? [this.#hunk.text()] : [];
    const odd = this.#isUnified ? [] : [{ kind: "unread" as const, reason: NOT_UNIFIED }];
    [this.#counter, this.#hunks, this.#path, this.#old, this.#isGit] = [undefined, [], undefined, "", false];
    [this.#isUnified, this.#isNewName] = [true, false];
    if (path === undefined) return [];
    const all = [...texts, ...hunk];
    const read = all.length === 0 && !isNewName ? [] : [{ kind: "file" as const, texts: all }];
    return [...read, ...odd].map((item) => ({ ...item, path, ...this.#where() }));
  }

  /** What stands before the files of a commit: its author and message. */
  #endWords(): readonly Item[] {
    const words = this.#words;
    this.#words = [];
    if (words.length === 0) return [];
    const bytes = Buffer.concat(words.flatMap((line) => [line, Buffer.from("\n")]));
    return [{ kind: "file", path: "", texts: [{ bytes }], ...this.#where() }];
  }

  #where(): { readonly commit?: string } {
    return this.#commit === undefined ? {} : { commit: this.#commit };
  }
}

/** `a/PATH b/PATH`, or the path twice where somebody wants no prefixes; of a renamed file, further lines tell. */
function nameTwice(both: string): string {
  const half = (both.length + 1) / 2;
  const [old, own] = [both.slice(0, half - 1), both.slice(half)];
  return old === own ? unquotePath(own) : unquotePath(own).slice("b/".length);
}

/** `diff -u` writes a tab and the time behind the name; git a tab alone, where the name has a space. */
function nameIn(text: string): string {
  const isQuoted = text.startsWith('"');
  return unquotePath(isQuoted ? text.slice(0, text.lastIndexOf('"') + 1) : (text.split("\t")[0] ?? ""));
}
