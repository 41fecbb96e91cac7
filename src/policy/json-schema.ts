import { z } from "zod";
import { policyFile } from "./schema.ts";

/** The JSON schema of the policy file, for editors. `schema.json` beside this file holds it as text. */
export function policyJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(policyFile, { io: "input" });
  const named = { $schema, title: "Rekey policy", description: "The file .github/rekey.yml", ...schema };
  return `${JSON.stringify(named, undefined, 2)}\n`;
}
