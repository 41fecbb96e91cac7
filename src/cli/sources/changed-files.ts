import type { SkippedFile } from "../../incident/coverage.ts";
import type { FileChange } from "../../scan/texts/file-change.ts";
import { hunkTexts } from "./added-text.ts";
import type { FileText, Item } from "./item.ts";

/** What git read of a commit or of the index, as items. Several readings of one file become one item. */
export function* changedFiles(
  changes: readonly FileChange[],
  skipped: readonly SkippedFile[],
  commit?: string,
): Generator<Item> {
  const where = commit === undefined ? {} : { commit };
  for (const { path, reason } of skipped) yield { kind: "skipped", path, reason };
  const byPath = Map.groupBy(changes, ({ path }) => path);
  for (const [path, ofFile] of byPath) {
    yield { kind: "file", path, ...where, texts: ofFile.flatMap(textsOf) };
    for (const change of ofFile) {
      if (change.kind === "unreadable") yield { kind: "unread", path, ...where, reason: change.reason };
    }
  }
}

function textsOf(change: FileChange): readonly FileText[] {
  if (change.kind === "patch") return hunkTexts(change.patch);
  if (change.kind === "content") return [{ bytes: bytesOf(change.text) }];
  return [];
}

/** The readings of a file have a byte in each character, unless they were decoded. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text, /[^\0-\xff]/u.test(text) ? "utf8" : "latin1");
}
