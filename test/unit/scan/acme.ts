import { randomText } from "../../../src/formats/sample.ts";
import type { TokenFormat } from "../../../src/formats/token-format.ts";
import { commitSha } from "../../../src/incident/commit-sha.ts";
import type { Finding } from "../../../src/incident/finding.ts";
import { huggingface } from "../../../src/providers/huggingface.ts";
import { defineProvider, type Provider } from "../../../src/providers/provider.ts";
import { scanCommit } from "../../../src/scan/scan-commit.ts";
import type { FileChange } from "../../../src/scan/texts/file-change.ts";

export const commit = commitSha("c".repeat(40));

/** A provider whose keys are `acme_` and eight letters. */
export const acme: Provider = provider({ pattern: /(?<secret>acme_[a-z]{8})(?![a-z])/g });

/** A provider with one format, different in what the test says. */
export function provider(format: Partial<TokenFormat>, id = "acme"): Provider {
  return defineProvider({
    id,
    name: "Acme",
    variables: ["ACME_KEY"],
    formats: [
      {
        id: `${id}-key`,
        name: "key",
        severity: "high",
        keywords: ["acme_"],
        pattern: /(?<secret>acme_[a-z]{8})/g,
        samples: { match: () => [], ignore: () => [] },
        ...format,
      },
    ],
    playbook: huggingface.playbook,
  });
}

/** A new key that {@link acme} finds. Its letters are shuffled, so that no two are alike by chance. */
export function acmeKey(): string {
  return `acme_${randomText(8, "bdfhjmqrvxz")}`;
}

/** What is found in a patch, or in a whole file. */
export function scan(change: FileChange, catalogue: readonly Provider[] = [acme]): readonly Finding[] {
  return scanCommit(commit, [change], catalogue).findings;
}

/** Found keys with their lines, as a test reads them. */
export function places(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ secret, location: { startLine, endLine } }) =>
    [secret.reveal("fingerprint"), startLine, ...(endLine === startLine ? [] : [endLine])].join(" "),
  );
}
