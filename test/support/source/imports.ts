const IMPORT =
  /^\s*(?:import|export)\b(?:[^"';()]*?\bfrom)?\s*"(?<from>[^"]+)"|\bimport\(\s*["`](?<lazy>[^"`]+)["`]/gm;

/** Everything that a source imports, as it is written there. */
export function importsOf(source: string): readonly string[] {
  return [...source.matchAll(IMPORT)].flatMap(({ groups }) => groups?.from ?? groups?.lazy ?? []);
}

/** The package that an import comes from: "kysely/migration" comes from "kysely". */
export function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
