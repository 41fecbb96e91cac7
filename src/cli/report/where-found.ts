import type { Reported } from "./reported.ts";

/** Where a key was found, as far as a place in a file does not say it: " in commit 4f0c12a", or nothing. */
export function whereFound(found: Reported): string {
  return `${originOf(found)}${insideOf(found)}`;
}

function originOf({ commit, tag }: Reported): string {
  if (tag !== undefined) return ` in tag ${tag}`;
  return commit === undefined ? "" : ` in commit ${commit.slice(0, 7)}`;
}

function insideOf({ isInName, rootPath }: Reported): string {
  if (isInName) return " in the name of this file";
  return rootPath === "" ? " in its text" : "";
}
