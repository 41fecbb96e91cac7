import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.linear.app/graphql" };

/** Linear: issues and projects. */
export const linear = defineProvider({
  id: "linear",
  name: "Linear",
  variables: ["LINEAR_API_KEY", "LINEAR_CLIENT_SECRET", "LINEAR_WEBHOOK_SECRET"],
  formats: [
    selfIdentifying({
      id: "linear-api-key",
      name: "personal API key",
      severity: "medium",
      shape: shape`lin_api_${alphanumeric(40)}`,
      source: "the rules of betterleaks (linear-api-key) and TruffleHog (linearapi), read 2026-11",
      seen: { ...request, variable: "LINEAR_API_KEY", header: "Authorization: " },
    }),
    selfIdentifying({
      id: "linear-oauth-token",
      name: "OAuth token",
      severity: "medium",
      shape: shape`lin_oauth_${alphanumeric(40, 64)}`,
      source:
        "GitHub's list of secret scanning patterns; 64 digits, the length is open, from memory, 2026-11",
      seen: { variable: "LINEAR_ACCESS_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "linear-webhook-secret",
      name: "webhook secret",
      severity: "medium",
      shape: shape`lin_wh_${alphanumeric(32, 64)}`,
      source: "linear.app/developers/webhooks; the length is open, from memory, 2026-11",
      seen: { ...request, variable: "LINEAR_WEBHOOK_SECRET", header: "secret: " },
    }),
    keyed({
      id: "linear-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["linear_client", "linear_secret", "linear_oauth", "api.linear.app"],
      not: ["client_id"],
      source: "the rules of betterleaks (linear-client-secret), from memory, 2026-11",
      seen: { ...request, variable: "LINEAR_CLIENT_SECRET", header: "client_secret=" },
    }),
  ],
  pages: {
    keys: { label: "Security & access", url: "https://linear.app/settings/account/security" },
    docs: { label: "Linear: API", url: "https://linear.app/developers" },
  },
});
