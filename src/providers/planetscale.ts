import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, padded, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { planetscalePlaybook } from "./planetscale-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.planetscale.com/v1/organizations" };

/** PlanetScale: serverless MySQL and PostgreSQL. */
export const planetscale = defineProvider({
  id: "planetscale",
  name: "PlanetScale",
  variables: ["PLANETSCALE_SERVICE_TOKEN", "PLANETSCALE_SERVICE_TOKEN_ID", "DATABASE_PASSWORD"],
  formats: [
    selfIdentifying({
      id: "planetscale-service-token",
      name: "service token",
      severity: "critical",
      // 43 characters of base64url today; scanners allow for 64 of more kinds.
      shape: shape`pscale_tkn_${padded(32, 300)}`,
      publicHalf: { names: ["service_token_id", "token_id"], shape: shape`${lowerAlphanumeric(12)}` },
      source: "the rules of betterleaks (planetscale-api-token) and TruffleHog (planetscale), read 2026-11",
      seen: { ...request, variable: "PLANETSCALE_SERVICE_TOKEN", header: "Authorization: " },
    }),
    selfIdentifying({
      id: "planetscale-password",
      name: "database password",
      severity: "critical",
      shape: shape`pscale_pw_${padded(32, 300)}`,
      source: "the rules of betterleaks (planetscale-password) and TruffleHog (planetscaledb), read 2026-11",
      seen: { ...request, variable: "DATABASE_PASSWORD", header: "password: " },
    }),
    selfIdentifying({
      id: "planetscale-oauth-token",
      name: "OAuth token",
      severity: "critical",
      shape: shape`pscale_oauth_${padded(32, 300)}`,
      source: "the rules of betterleaks (planetscale-oauth-token), read 2026-11",
      seen: { variable: "PLANETSCALE_TOKEN", ...request },
    }),
  ],
  playbook: planetscalePlaybook,
  // A password can only be tried by connecting to its database.
  verifications: [
    {
      id: "planetscale-organizations",
      formats: ["planetscale-service-token"],
      requests: [
        get("https://api.planetscale.com/v1/organizations", { headers: { authorization: "{id}:{key}" } }),
      ],
      answers: [active(200, '"data"'), inactive(401)],
      traits: { organization: "data.*.name" },
      source: "the rules of TruffleHog (planetscale) and betterleaks (planetscale-api-token), read 2026-11",
    },
    {
      id: "planetscale-user",
      formats: ["planetscale-oauth-token"],
      requests: [get("https://api.planetscale.com/v1/user", bearer)],
      answers: [active(200, '"id"'), inactive(401)],
      source: "planetscale.com/docs/api (get current user), from memory, 2026-11",
    },
  ],
});
