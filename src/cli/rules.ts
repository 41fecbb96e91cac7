import { foundBy } from "../formats/found-by.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { defaultLevel } from "../policy/level.ts";
import { catalogue } from "../providers/catalogue.ts";
import { keyTitle } from "../providers/key-name.ts";
import type { Provider } from "../providers/provider.ts";
import { safeJson } from "./printable.ts";

/** The token formats of the catalogue, as `rekey rules` prints them. */
export function rules(format: "text" | "json"): string {
  const all = catalogue.flatMap((provider) => provider.formats.map((one) => ruleOf(provider, one)));
  if (format === "json") return `${safeJson(all, 2)}\n`;
  const width = Math.max(...all.map(({ rule }) => rule.length));
  const lines = all.map(
    ({ rule, title, severity, foundBy }) =>
      `${rule.padEnd(width)}  ${severity.padEnd(8)}  ${title}: ${foundBy}`,
  );
  return `${lines.join("\n")}\n\n${all.length} formats of ${catalogue.length} providers.\n`;
}

function ruleOf(provider: Provider, format: TokenFormat) {
  return {
    rule: format.id,
    provider: provider.id,
    title: keyTitle(provider, format),
    severity: format.severity,
    level: defaultLevel(provider.id, format),
    foundBy: foundBy(format),
  };
}
