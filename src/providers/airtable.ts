import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { airtablePlaybook } from "./airtable-playbook.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.airtable.com/v0/meta/whoami" };

/** Airtable: tables with an API. */
export const airtable = defineProvider({
  id: "airtable",
  name: "Airtable",
  variables: ["AIRTABLE_API_KEY", "AIRTABLE_TOKEN", "AIRTABLE_PAT"],
  formats: [
    selfIdentifying({
      id: "airtable-access-token",
      name: "personal access token",
      severity: "medium",
      // The part before the dot is its id.
      shape: shape`pat${alphanumeric(14)}.${hex(64)}`,
      source:
        "the rules of betterleaks (airtable-personnal-access-token) and TruffleHog (airtablepersonalaccesstoken), read 2026-11",
      seen: { variable: "AIRTABLE_TOKEN", ...request },
      keyId: (secret) => secret.split(".")[0],
    }),
    keyed({
      id: "airtable-api-key-old",
      name: "API key",
      severity: "low",
      level: "warn",
      // Switched off in 2024.
      shape: shape`key${alphanumeric(14)}`,
      words: ["airtable"],
      source: "the rules of betterleaks (airtable-api-key), read 2026-11",
      seen: { variable: "AIRTABLE_API_KEY", ...request },
      isGenuine: (key) => isRandom(key.slice(3)) || (/\d/.test(key) && /[A-Z]/.test(key)),
      complete: (example) => `${example.slice(0, 9)}Q7xK3zW9`,
    }),
  ],
  playbook: airtablePlaybook,
  verifications: [
    {
      id: "airtable-whoami",
      formats: ["airtable-access-token"],
      requests: [get("https://api.airtable.com/v0/meta/whoami", bearer)],
      answers: [active(200, '"id"'), inactive(401)],
      traits: { account: "id", scopes: "scopes.*" },
      source: "the rules of TruffleHog (airtablepersonalaccesstoken) and betterleaks, read 2026-11",
    },
  ],
});
