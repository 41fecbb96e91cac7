import { writeFileSync } from "node:fs";
import { policyJsonSchema } from "../src/policy/json-schema.ts";

/** Writes the JSON schema of the policy file: `node tools/policy-schema.ts`, after each change of schema.ts; then the formatter. */
writeFileSync(new URL("../src/policy/schema.json", import.meta.url), policyJsonSchema());
