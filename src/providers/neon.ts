import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { neonPlaybook } from "./neon-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://console.neon.tech/api/v2/projects" };

/** Neon: serverless PostgreSQL. Passwords of its roles stand in database URLs. */
export const neon = defineProvider({
  id: "neon",
  name: "Neon",
  variables: ["NEON_API_KEY"],
  formats: [
    selfIdentifying({
      id: "neon-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`napi_${alphanumeric(64)}`,
      source: "the rules of betterleaks (neon-api-key), read 2026-11",
      seen: { variable: "NEON_API_KEY", ...request },
    }),
    selfIdentifying({
      id: "neon-role-password",
      name: "password of a database role",
      severity: "critical",
      shape: shape`npg_${alphanumeric(12, 16)}`,
      source: "neon.com/docs, connection strings of its examples, as remembered in 2026-11",
      isGenuine: hasBothCases,
      complete: (example) => `${example.slice(0, -3)}a7B`,
      seen: {
        variable: "PGPASSWORD",
        header: "password: ",
        url: "https://console.neon.tech/api/v2/projects",
      },
      // In an address it is found as the password of that database.
      alsoSeen: [(key) => `const pool = new Pool({ user: "owner", password: "${key}" });`],
      unlike: [() => "npg_connectionpool"],
    }),
  ],
  playbook: neonPlaybook,
  verifications: [
    {
      id: "neon-projects",
      formats: ["neon-api-key"],
      requests: [get("https://console.neon.tech/api/v2/projects?limit=1", bearer)],
      answers: [active(200, '"projects"'), active(400, "org_id is required"), inactive(401)],
      source: "the rules of betterleaks (neon-api-key), read 2026-11",
    },
  ],
});
