import { createHash } from "node:crypto";

/**
 * Names a set of rules: commits are scanned once per rule set, and again by other code, which may see more, or by other
 * `settings`, which are what of a policy changes what is found. Sixteen hexadecimal digits.
 */
export function rulesetVersion(code: string, settings: string): string {
  const hash = createHash("sha256").update(JSON.stringify([code, settings]));
  return hash.digest("hex").slice(0, 16);
}
