import type { Provider } from "../providers/provider.ts";
import { code, text } from "./markdown.ts";

/** What people write into the policy so that a key can be shown to the server that issued it; then they comment again. */
export function hostToName(
  { id, name, verifications }: Provider,
  formatId: string,
  command: "verify" | "revoke",
): string {
  const service = verifications.find(({ formats }) => formats.includes(formatId))?.service;
  const line = code(`${id}: ${service ?? "https://HOST"}`);
  return `Rekey does not know which server of ${text(name)} issued the key, so it asked nobody. Name that server in \`.github/rekey.yml\` under \`verify\`, \`hosts\`, for example ${line}, and comment \`/rekey ${command}\`.`;
}
