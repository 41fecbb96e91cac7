import { unquotePath } from "../../git/quoted-path.ts";
import { CONFLICTED } from "./item.ts";

/** A file that a diff names and does not show. */
export interface NotShown {
  readonly path: string;
  readonly reason: string;
}

/** What a binary file holds is not in a diff, or packed. */
export const BINARY = "binary: its content is not in the diff";

/** `git diff --word-diff` has the same headers, and other lines: what it adds stands within them. */
export const NOT_UNIFIED = "its lines do not begin as in a unified diff";

/** As programs write hunks that only count roughly; `git apply` and `patch` take none of them. */
export const MISCOUNTED = "its hunks are not as long as they say";

/** Of a file that has lines in every diff. */
export const NO_LINES = "its name is in the diff, and none of its lines";

/** With `-N`, `diff -r` shows files that only one of both folders has. */
const ONE_SIDED = "it is in one of both folders only, and so not in the diff: diff -N shows it";

/** `git diff --cached` in the middle of a merge. */
const UNMERGED = /^\* Unmerged path (?<path>.+)$/;

/** As diffutils 3.8 says it. */
const ONLY_IN = /^Only in (?<folder>.+?): (?<name>.+)$/;
const ANOTHER_KIND = /^File .+ is an? .+ while file (?<path>.+) is an? /;

/** The file that a line names to say that it does not show it. */
export function notShownBy(text: string): NotShown | undefined {
  const unmerged = UNMERGED.exec(text)?.groups?.path;
  if (unmerged !== undefined) return { path: unquotePath(unmerged), reason: CONFLICTED };
  const { folder, name } = ONLY_IN.exec(text)?.groups ?? {};
  if (folder !== undefined) return { path: `${folder}/${name}`, reason: ONE_SIDED };
  const path = ANOTHER_KIND.exec(text)?.groups?.path;
  return path === undefined ? undefined : { path, reason: ONE_SIDED };
}
