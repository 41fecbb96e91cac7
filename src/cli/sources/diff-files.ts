import { Hunk as Counter } from "../../git/hunk.ts";
import { unquotePath } from "../../git/quoted-path.ts";
import { Hunk } from "./added-text.ts";
import { pathInHeader, pathNamed } from "./diff-names.ts";
import type { FileText, Item } from "./item.ts";
import { BINARY, MISCOUNTED, NO_LINES, NOT_UNIFIED, type NotShown, notShownBy } from "./not-shown.ts";
import { BinaryFiles, hunkHeader } from "./subversion.ts";

const [SPACE, PLUS, MINUS, BACKSLASH] = [0x20, 0x2b, 0x2d, 0x5c];
const SIGNS: ReadonlySet<number> = new Set([SPACE, PLUS, MINUS]);

/** Git's own lines about a file, which nobody wrote. */
const ABOUT =
  /^(?:index |old mode |new mode |deleted file |new file |similarity |dissimilarity |rename |copy |mode |literal |delta |\\ )/;

const COMMIT = /^(?:commit|From) (?<sha>[0-9a-f]{40}(?:[0-9a-f]{24})?)(?: |$)/;

/** Takes a unified diff apart, line by line: git's own, a combined one, that of `diff -u`, patches sent by mail. */
export class DiffFiles {
  #counter: Counter | undefined;
  #hunk = new Hunk();
  #next = 0;
  /** Why its lines are not all read. */
  #oddity: string | undefined;
  #isBehindHunk = false;
  #isNamed = false;
  #hasChanges = false;
  #hunks: FileText[] = [];
  #old = "";
  #path: string | undefined;
  #isNewName = false;
  #isGit = false;
  #commit: string | undefined;
  #words: Buffer[] = [];
  #hasFiles = false;
  readonly #subversion = new BinaryFiles();

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
    this.#isBehindHunk = counter.isOver;
    if (counter.isOver && this.#hunk.hasAdded) this.#hunks.push(this.#hunk.text());
  }

  /** Every line has its signs, and no hunk is without a change. */
  #look(signs: Buffer, isLast: boolean): void {
    this.#hasChanges ||= signs.includes(PLUS) || signs.includes(MINUS);
    if (signs[0] !== BACKSLASH && !signs.every((sign) => SIGNS.has(sign))) this.#oddity = NOT_UNIFIED;
    if (isLast && !this.#hasChanges) this.#oddity = NOT_UNIFIED;
  }

  #takeHeader(text: string, line: Buffer): readonly Item[] {
    const counter = Counter.parse(hunkHeader(text));
    if (counter !== undefined && this.#path !== undefined) {
      [this.#counter, this.#hunk, this.#next] = [counter, new Hunk(), counter.start];
      // Subversion only tells where a merge is from, without a sign.
      this.#hasChanges = text.startsWith("##");
      return [];
    }
    if (text.startsWith("diff ")) return this.#begin(text);
    if (text.startsWith("--- ")) return this.#beginPlain(text.slice(4));
    if (text.startsWith("+++ ")) return this.#name(text.slice(4));
    if (text.startsWith("Binary files ") || text === "GIT binary patch") return this.#binary(text);
    // People write such lines, too, in what stands before the files.
    const notShown =
      this.#subversion.named(text) ?? (this.#words.length === 0 ? notShownBy(text) : undefined);
    if (notShown !== undefined) return this.#passOver(notShown);
    if (text.startsWith("Property changes on: ")) this.#isNamed = false;
    this.#lookBehind(text);
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
    this.#path = pathInHeader(text);
    return items;
  }

  #beginPlain(old: string): readonly Item[] {
    const items = !this.#isGit || this.#isNamed || this.#counter !== undefined ? this.#endFile() : [];
    this.#old = old;
    return items;
  }

  #name(text: string): readonly Item[] {
    const items = this.#endWords();
    [this.#hasFiles, this.#isNamed] = [true, true];
    this.#path = pathNamed({ old: this.#old, own: text, isGit: this.#isGit, known: this.#path });
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
    // Behind hunks it is about another file: `diff -r` has no other line of a binary one.
    const own = this.#counter === undefined ? this.#path : undefined;
    const path = own ?? (named === undefined ? "" : unquotePath(named));
    return [{ kind: "unread", path, reason: BINARY, ...this.#where() }];
  }

  #passOver({ path, reason }: NotShown): readonly Item[] {
    const items = this.#endFile();
    this.#hasFiles = true;
    return [...items, { kind: "unread", path, reason }];
  }

  /** A hunk that goes on behind its end, and a header of one that nobody understands. */
  #lookBehind(text: string): void {
    const isLine = this.#isBehindHunk && /^(?:[ +]|-(?!-))/.test(text);
    this.#isBehindHunk = isLine;
    if (this.#path !== undefined && (text.startsWith("@@") || (isLine && text.startsWith("+"))))
      this.#oddity = MISCOUNTED;
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
    const oddity = this.#oddity ?? (this.#isNamed && this.#counter === undefined ? NO_LINES : undefined);
    const odd = oddity === undefined ? [] : [{ kind: "unread" as const, reason: oddity }];
    [this.#counter, this.#hunks, this.#path, this.#old, this.#isGit] = [undefined, [], undefined, "", false];
    [this.#oddity, this.#isNewName, this.#isBehindHunk, this.#isNamed] = [undefined, false, false, false];
    if (path === undefined) return [];
    const all = [...texts, ...hunk];
    const read = all.length === 0 && !isNewName ? [] : [{ kind: "file" as const, texts: all }];
    return [...read, ...odd].map((item) => ({ ...item, path, ...this.#where() }));
  }

  /** What stands before the files of a commit: its author and message. */
  #endWords(): readonly Item[] {
    const words = this.#words.splice(0);
    if (words.length === 0) return [];
    const bytes = Buffer.concat(words.flatMap((line) => [line, Buffer.from("\n")]));
    return [{ kind: "file", path: "", texts: [{ bytes }], ...this.#where() }];
  }

  #where(): { readonly commit?: string } {
    return this.#commit === undefined ? {} : { commit: this.#commit };
  }
}
