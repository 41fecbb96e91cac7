import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, dotted, either, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Ory: sign-in. */
export const ory = defineProvider({
  id: "ory",
  name: "Ory",
  variables: ["ORY_API_KEY", "ORY_ACCESS_TOKEN", "ORY_PAT", "ORY_WORKSPACE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "ory-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`ory_${either("pat_", "wak_", "apikey_")}${base64url(20, 60)}`,
      isGenuine: looksDrawn,
      source: "the documentation of Ory, as remembered in 2026-11",
      seen: {
        variable: "ORY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.console.ory.sh/projects",
      },
    }),
    selfIdentifying({
      id: "ory-oauth-token",
      name: "OAuth token",
      severity: "high",
      shape: shape`ory_${either("at_", "rt_", "ac_", "st_")}${dotted(30, 120)}`,
      isGenuine: looksDrawn,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "ORY_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.console.ory.sh/projects",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://console.ory.sh/" },
    docs: { label: "Ory API keys", url: "https://www.ory.sh/docs/concepts/personal-access-token" },
  },
});
