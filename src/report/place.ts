import type { Location } from "../incident/finding.ts";
import { shortSha } from "./github-urls.ts";
import { code } from "./markdown.ts";

/** True for a line of a file; false for the text of a commit, and for the name of a branch or tag. */
export function isInFile({ path }: Location): boolean {
  return path !== "";
}

/** A place in words, such as "`a.env`, line 2, in commit 1234567". Markdown. */
export function placeInWords(location: Location): string {
  const { path, startLine, commit } = location;
  if (isInFile(location)) return `${code(path)}, line ${startLine}, in commit ${shortSha(commit)}`;
  return `${ownPlace(location)} ${shortSha(commit)}`;
}

/** Where in a commit itself a key stands; words that the name of the commit follows. */
export function ownPlace({ startLine }: Location): string {
  return startLine === 0
    ? "the name of a branch or tag that led to commit"
    : "the message or author lines of commit";
}

/** The same in a title, without the name of the commit. */
export function ownPlaceInTitle({ startLine }: Location): string {
  return startLine === 0 ? "the name of a branch or tag" : "the message or author lines of a commit";
}
