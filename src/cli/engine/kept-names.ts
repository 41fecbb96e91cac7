import { readFileSync } from "node:fs";
import { type CatalogueNames, namesOf } from "../../policy/unknown-names.ts";
import type { Provider } from "../../providers/provider.ts";

/** Beside what was built, where bin/build.js puts it; there is none beside the sources. */
const FILE = new URL("names.json", import.meta.url);

/** The names of a catalogue: to tell them, all of its 450 providers would have to be loaded, which takes 0.1 s. */
export function catalogueNames(catalogue: readonly Provider[]): CatalogueNames {
  try {
    const kept: CatalogueNames = JSON.parse(readFileSync(FILE, "utf8"));
    return kept;
  } catch {
    return namesOf(catalogue);
  }
}

/** The same, as they are kept. */
export function namesToKeep(catalogue: readonly Provider[]): string {
  return JSON.stringify(namesOf(catalogue));
}
