/**
 * Globs for paths: `*` and `?` within a name, `**` for any number of folders. Matching never goes back further
 * than the last star, so that its time is at most the length of the glob times the length of the path, whatever
 * a policy file says. (Node's own `matchesGlob` also knows classes, braces and nested patterns, without such a bound.)
 */
export function matchesGlob(path: string, glob: string): boolean {
  return matches(path.split("/"), segmentsOf(glob), isAnyFolders, matchesName);
}

/** Why a glob cannot be used, if so, in words that follow its place in the file. */
export function globProblem(glob: string): string | undefined {
  if (/[[\]{}!\\]/u.test(glob)) return "knows only the signs *, ** and ?";
  if (/[^/]\*\*|\*\*[^/]/u.test(glob)) return "needs ** to stand alone between slashes";
  if (/^[*?/]*$/u.test(glob)) return "would take every file out of the scan";
  if (glob.split("/").some((name) => name === "." || name === ".."))
    return "starts at the root of the repository and has no . or ..";
  return undefined;
}

/** A name alone matches in every folder; a folder stands for all that is in it. */
function segmentsOf(glob: string): readonly string[] {
  const isAnywhere = !glob.replace(/\/$/u, "").includes("/");
  const names = glob.split("/").filter((name) => name !== "");
  const isFolder = /\/(?:\*\*)?$/u.test(glob);
  const inside = !isFolder ? [] : names.at(-1) === "**" ? ["*"] : ["**", "*"];
  return [...(isAnywhere ? ["**"] : []), ...names, ...inside];
}

function isAnyFolders(segment: string): boolean {
  return segment === "**";
}

function matchesName(name: string, pattern: string): boolean {
  return matches(
    [...name],
    [...pattern],
    (sign) => sign === "*",
    (character, sign) => sign === "?" || sign === character,
  );
}

/** Walks both lists once; after a mismatch it lets the last star take one element more. */
function matches(
  elements: readonly string[],
  patterns: readonly string[],
  isStar: (pattern: string) => boolean,
  fits: (element: string, pattern: string) => boolean,
): boolean {
  let [position, pattern, star, taken] = [0, 0, -1, 0];
  while (position < elements.length) {
    const [element = "", expected] = [elements[position], patterns[pattern]];
    if (expected !== undefined && isStar(expected)) {
      [star, taken] = [pattern, position];
      pattern++;
    } else if (expected !== undefined && fits(element, expected)) {
      position++;
      pattern++;
    } else if (star >= 0) {
      taken++;
      [position, pattern] = [taken, star + 1];
    } else {
      return false;
    }
  }
  return patterns.slice(pattern).every(isStar);
}
