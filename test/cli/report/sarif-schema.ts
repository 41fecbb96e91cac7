import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * The official schema of SARIF 2.1.0 (rtm.5, the last one), as Microsoft's package for Jest ships it. It is written
 * in draft 4 of JSON Schema, of which it uses nothing that draft 7 says in another way, but for the word `id`; and one of its patterns is none in
 * Unicode mode.
 */
export function readSarifSchema(): object {
  const path = createRequire(import.meta.url).resolve(
    "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
  );
  const { id, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  return { ...schema, $schema: "http://json-schema.org/draft-07/schema#", $id: id };
}
