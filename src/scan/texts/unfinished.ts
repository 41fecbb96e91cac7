import type { UnreadableChange } from "./file-change.ts";

/** So many formats are named; the reason is the same for all. */
const NAMED = 3;

/** Why a file was not scanned whole, and what people can do about it. It follows the name of the file. */
export function unfinishedReason(path: string, formats: readonly string[]): string {
  const rest = formats.length - NAMED;
  const names = [...formats.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])];
  return `only a part of it was scanned, because too much in it looks like ${names.join(", ")}; please ${wayOut(path)}`;
}

/** The same as what is told of a file that could not be read. */
export function unfinishedIn(path: string, formats: readonly string[]): UnreadableChange {
  return { kind: "unreadable", path, reason: unfinishedReason(path, formats) };
}

/** What people can do about a text that is too much for a scan. What they wrote into a commit itself stands in no file. */
export function wayOut(path: string): string {
  return path === ""
    ? "give the commit a shorter message, with git commit --amend or git rebase, and push it again"
    : "split the file, or let the policy ignore its path";
}
