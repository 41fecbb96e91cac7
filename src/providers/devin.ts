import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { anyBase64, base64, lowerAlphanumeric, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Devin: an agent that programs. */
export const devin = defineProvider({
  id: "devin",
  name: "Devin",
  variables: ["DEVIN_API_KEY"],
  formats: [
    selfIdentifying({
      id: "devin-user-key",
      name: "personal API key",
      severity: "high",
      shape: shape`apk_user_${anyBase64(100, 180)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "the rules of betterleaks (devin-personal-api-key), read 2026-11",
      seen: {
        variable: "DEVIN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.devin.ai/v1/sessions",
      },
    }),
    selfIdentifying({
      id: "devin-service-key",
      name: "service API key",
      severity: "high",
      shape: shape`apk_${base64(80, 100)}${optional(shape`=`)}${optional(shape`=`)}`,
      isGenuine: hasBothCases,
      source: "the rules of betterleaks (devin-service-api-key), read 2026-11",
      seen: {
        variable: "DEVIN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.devin.ai/v1/sessions",
      },
    }),
    selfIdentifying({
      id: "devin-service-user-token",
      name: "service user token",
      severity: "high",
      shape: shape`cog_${lowerAlphanumeric(52)}`,
      source: "the rules of betterleaks (devin-service-user-token), read 2026-11",
      seen: {
        variable: "DEVIN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.devin.ai/v1/sessions",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.devin.ai/settings/api-keys" },
    docs: { label: "Devin API", url: "https://docs.devin.ai/api-reference/overview" },
  },
});
