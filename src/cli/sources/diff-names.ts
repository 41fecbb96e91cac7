import { unquotePath } from "../../git/quoted-path.ts";

/** What the lines with `---` and `+++` say, and the path that was known before. */
interface NameLines {
  readonly old: string;
  readonly own: string;
  readonly isGit: boolean;
  readonly known: string | undefined;
}

/** The path in the first line about a file; of a renamed one, further lines tell. */
export function pathInHeader(line: string): string | undefined {
  const combined = /^diff --(?:cc|combined) (?<path>.+)$/.exec(line)?.groups?.path;
  if (combined !== undefined) return unquotePath(combined);
  const both = /^diff --git (?<both>.+)$/.exec(line)?.groups?.both ?? "";
  return nameTwice(both) || undefined;
}

/** `a/PATH b/PATH`, or the path twice where somebody wants no prefixes. */
function nameTwice(both: string): string {
  const half = (both.length + 1) / 2;
  const [old, own] = [both.slice(0, half - 1), both.slice(half)];
  return old === own ? unquotePath(own) : unquotePath(own).slice("b/".length);
}

/** The path that the two lines before the first hunk tell, without the prefixes of git. */
export function pathNamed({ old: oldLine, own: ownLine, isGit, known }: NameLines): string {
  const [old, path] = [nameIn(oldLine), nameIn(ownLine)];
  const both = isGit ? /^(?:[aciow12]\/|\/dev\/null$)/ : /^(?:a\/|\/dev\/null$)/;
  const own = isGit ? /^[bciow12]\// : /^b\//;
  if (path === "/dev/null") return old;
  // `git diff -R` turns the prefixes round.
  if (known !== undefined && path === `a/${known}`) return known;
  return both.test(old) ? path.replace(own, "") : path;
}

/** `diff -u` writes a tab and the time behind the name; git a tab alone, where the name has a space. */
function nameIn(text: string): string {
  const isQuoted = text.startsWith('"');
  return unquotePath(isQuoted ? text.slice(0, text.lastIndexOf('"') + 1) : (text.split("\t")[0] ?? ""));
}
