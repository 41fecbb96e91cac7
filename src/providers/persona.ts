import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Persona: proof of identity. */
export const persona = defineProvider({
  id: "persona",
  name: "Persona",
  variables: ["PERSONA_API_KEY"],
  formats: [
    selfIdentifying({
      id: "persona-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`persona_production_${base64url(20, 80)}`,
      isGenuine: looksDrawn,
      source: "the rules of Kingfisher (persona), read 2026-11",
      seen: {
        variable: "PERSONA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://withpersona.com/api/v1/inquiries",
      },
    }),
    selfIdentifying({
      id: "persona-sandbox-key",
      name: "sandbox API key",
      severity: "low",
      shape: shape`persona_sandbox_${base64url(20, 80)}`,
      isGenuine: looksDrawn,
      source: "the rules of Kingfisher (persona), read 2026-11",
      seen: {
        variable: "PERSONA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://withpersona.com/api/v1/inquiries",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.withpersona.com/dashboard/api-keys" },
    docs: { label: "Persona API keys", url: "https://docs.withpersona.com/api-keys" },
  },
});
