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
    "Where a host is named, Rekey asks there whether a leaked key still works. What it *can revoke*, it revokes only when it is told to, by a call that names that very key.",
    ...providers.map(section),
    hosts(catalogue),
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

function entry(provider: Provider, format: TokenFormat): string {
  const { name, severity, level, isGenuine, source } = format;
  const does =
    defaultLevel(provider.id, level === undefined ? {} : { level }) === "block" ? "blocks" : "warns";
  const check = isGenuine === undefined ? "" : "; its structure is checked";
  const from = source === undefined ? "" : ` Known from ${source}.`;
  return `- **${name}** (\`${format.id}\`, ${severity}, ${does}): ${foundBy(format)}${check}.${from}${asked(provider, format)}`;
}

function asked({ verifications, revocations }: Provider, { id }: TokenFormat): string {
  const verification = verifications.find(({ formats }) => formats.includes(id));
  const hosts = verification?.requests.map(({ url }) => hostOf(url, verification.service)) ?? [];
  const revoking = revocations.find(({ formats }) => formats.includes(id));
  return [
    hosts.length === 0 ? "" : ` Asked at ${[...new Set(hosts)].join(", ")}.`,
    revoking === undefined
      ? ""
      : ` Rekey can revoke it at ${hostOf(revoking.request.url, verification?.service)}.`,
  ].join("");
}

/** For a firewall: wherever Rekey may go with a key, besides the GitHub that it works at and the hosts that a policy names. */
function hosts(catalogue: readonly Provider[]): string {
  const names = catalogue
    .flatMap(({ verifications, revocations }) => [
      ...verifications.flatMap(({ requests }) => requests.map(({ url }) => hostOf(url))),
      ...revocations.map(({ request }) => hostOf(request.url)),
    ])
    .filter((name) => name.startsWith("`"));
  return `## Hosts\n\nEvery host that a leaked key may be sent to, besides the GitHub that Rekey works at and those that a policy names: ${[...new Set(names)].sort().join(", ")}.`;
}

function hostOf(url: string, service?: string): string {
  if (url.startsWith("{github}")) return "the GitHub that Rekey works at";
  const such = service === undefined ? "" : `, such as \`${nameOf(service)}\``;
  return url.startsWith("{host}") ? `the host that the policy names${such}` : `\`${nameOf(url)}\``;
}

function nameOf(url: string): string {
  return /^https:\/\/(?<name>[^/]+)/u.exec(url)?.groups?.name ?? url;
}
