import { commitSha } from "../../incident/commit-sha.ts";
import { catalogue } from "../../providers/catalogue.ts";
import type { ScannedCommit } from "../../scan/added-keys.ts";
import { scanCommit } from "../../scan/scan-commit.ts";

/** The text belongs to no commit. */
const NOWHERE = commitSha("0".repeat(40));

/** The keys in a text that stands in no commit, such as a name or a comment. */
export function keysInText(text: string, path = ""): ScannedCommit {
  return scanCommit(NOWHERE, [{ kind: "content", path, text }], catalogue);
}
