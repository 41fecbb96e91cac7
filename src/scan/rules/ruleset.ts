import { createHash } from "node:crypto";
import type { Provider } from "../../providers/provider.ts";

/** What of a commit is looked at; another text when it becomes more, so that what was missed is read again. */
const LOOKED_AT = "files, their names, message, decoded, Java properties";

/**
 * Names a set of rules: commits are scanned once per rule set, and again when formats or `settings` change, which are
 * what of a policy changes what is found.
 * Sixteen hexadecimal digits.
 */
export function rulesetVersion(catalogue: readonly Provider[], settings: unknown): string {
  const hash = createHash("sha256").update(LOOKED_AT);
  for (const format of catalogue.flatMap((provider) => provider.formats)) {
    hash.update(
      JSON.stringify([
        format.id,
        format.keywords,
        String(format.pattern),
        format.nearby ?? [],
        format.pairsWith ?? [],
        format.context ?? null,
        format.level ?? "block",
      ]),
    );
  }
  return hash.update(JSON.stringify(settings)).digest("hex").slice(0, 16);
}
