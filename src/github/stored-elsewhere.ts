import { type SkipReason, skipReason } from "../incident/coverage.ts";

/** What the repository holds of a submodule: the name of a commit of another one. */
const SUBMODULE = /^\+Subproject commit (?<commit>[0-9a-f]{40})$/m;

/** The first line of the pointer that stands in place of a file. */
const LFS_POINTER =
  /^@@ -\d+(?:,\d+)? \+1(?:,\d+)? @@[^\n]*\n(?:-[^\n]*\n)*[+ ]version https:\/\/git-lfs\.github\.com\/spec\/v1$/m;

/** Why the content of a changed file is not in the repository; undefined where it is. */
export function storedElsewhere(file: {
  readonly sha: string | null;
  readonly patch?: string | undefined;
}): SkipReason | undefined {
  const { sha, patch = "" } = file;
  // Of a file with such a line, GitHub names the file; of a submodule, the commit.
  if (SUBMODULE.exec(patch)?.groups?.commit === sha && sha !== null) return skipReason.submodule;
  return LFS_POINTER.test(patch) ? skipReason.elsewhere : undefined;
}
