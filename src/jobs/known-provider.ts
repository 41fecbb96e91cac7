import type { TokenFormat } from "../formats/token-format.ts";
import { catalogue } from "../providers/catalogue.ts";
import type { Provider } from "../providers/provider.ts";

/** The provider that an incident was stored with; ids are never renamed, so a miss is a defect. */
export function knownProvider(id: string): Provider {
  const provider = catalogue.find((candidate) => candidate.id === id);
  if (provider === undefined) throw new Error(`the catalogue has lost the provider ${id}`);
  return provider;
}

/** The token format that an incident was stored with. */
export function knownFormat(id: string): TokenFormat {
  const format = catalogue.flatMap(({ formats }) => formats).find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`the catalogue has lost the format ${id}`);
  return format;
}
