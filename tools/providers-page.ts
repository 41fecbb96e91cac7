import { foundBy } from "../src/formats/found-by.ts";
import type { TokenFormat } from "../src/formats/token-format.ts";
import { defaultLevel } from "../src/policy/level.ts";
import type { Provider } from "../src/providers/provider.ts";

/** docs/providers.md: what the catalogue knows, in alphabetical order. */
export function providersPage(catalogue: readonly Provider[]): string {
  const providers = [...catalogue].sort((a, b) =>
    a.name.localeCompare(b.name, "en", { sensitivity: "base" }),
  );
  const formats = catalogue.flatMap((provider) => provider.formats);
  const checked = formats.filter(({ isGenuine }) => isGenuine !== undefined).length;
  return [
    "# Providers",
    "<!-- Written by `npm run docs`. -->",
    `Rekey knows ${formats.length} formats of keys of ${catalogue.length} providers. Of ${checked} it also checks the structure or a checksum, so that look-alikes stay silent.`,
    "A format that *blocks* opens an incident and stops the merge; one that *warns* only says so. A [policy](policy.md) can change that. `rekey rules` prints this list on the command line.",
    ...providers.map(section),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function section(provider: Provider): string {
  const { name, variables, formats } = provider;
  const names = variables.map((variable) => `\`${variable}\``).join(", ");
  return [
    `## ${name}`,
    ...(names === "" ? [] : [`Usually in ${names}.`]),
    formats.map((format) => entry(provider, format)).join("\n"),
  ].join("\n\n");
}

function entry({ id }: Provider, format: TokenFormat): string {
  const { name, severity, level, isGenuine, source } = format;
  const does = defaultLevel(id, level === undefined ? {} : { level }) === "block" ? "blocks" : "warns";
  const check = isGenuine === undefined ? "" : "; its structure is checked";
  const from = source === undefined ? "" : ` Known from ${source}.`;
  return `- **${name}** (\`${format.id}\`, ${severity}, ${does}): ${foundBy(format)}${check}.${from}`;
}
