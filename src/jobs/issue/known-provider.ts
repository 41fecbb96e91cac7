import type { TokenFormat } from "../../formats/token-format.ts";
import { CUSTOM } from "../../incident/pseudo-provider.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { defineProvider, type Provider } from "../../providers/provider.ts";

/** Whose keys the rules of a team find is not ours to know. */
const custom = defineProvider({ id: CUSTOM, name: "Custom", variables: [], formats: [], pages: {} });

/** The provider that an incident was stored with; ids are never renamed, so a miss is a defect. */
export function knownProvider(id: string): Provider {
  if (id === CUSTOM) return custom;
  const provider = catalogue.find((candidate) => candidate.id === id);
  if (provider === undefined) throw new Error(`the catalogue has lost the provider ${id}`);
  return provider;
}

/** A key as it is stored. */
interface StoredKey {
  readonly providerId: string;
  readonly formatId: string;
  readonly formatName?: string;
}

/** The format that a key was stored with; a rule of a team may be gone, its name stays. */
export function nameOfFormat({
  providerId,
  formatId,
  formatName,
}: StoredKey): Pick<TokenFormat, "name" | "note"> {
  return providerId === CUSTOM ? { name: formatName ?? formatId } : knownFormat(formatId);
}

const formats = new Map(
  catalogue.flatMap((provider) => provider.formats.map((format) => [format.id, format])),
);

/** A token format of the catalogue. */
export function knownFormat(id: string): TokenFormat {
  const format = formats.get(id);
  if (format === undefined) throw new Error(`the catalogue has lost the format ${id}`);
  return format;
}
