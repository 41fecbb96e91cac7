import { selfIdentifying } from "../formats/define-format.ts";
import { hasBothCases } from "../formats/mixture.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://us.posthog.com/api/users/@me/" };

/** PostHog: product analytics. Project keys (`phc_`) are for everybody. */
export const posthog = defineProvider({
  id: "posthog",
  name: "PostHog",
  variables: ["POSTHOG_PERSONAL_API_KEY", "POSTHOG_API_KEY"],
  formats: [
    selfIdentifying({
      id: "posthog-personal-key",
      name: "personal API key",
      severity: "high",
      shape: shape`phx_${base64url(41, 49)}`,
      source: "the rules of betterleaks (posthog-personal-api-key), read 2026-11",
      seen: { variable: "POSTHOG_PERSONAL_API_KEY", ...request },
    }),
    selfIdentifying({
      id: "posthog-project-secret",
      name: "project secret key",
      severity: "high",
      shape: shape`phs_${base64url(41, 49)}`,
      source: "PostHog/posthog (posthog/models/utils.py), from memory, 2026-11",
      seen: { variable: "POSTHOG_API_KEY", ...request },
      isGenuine: hasBothCases,
    }),
    selfIdentifying({
      id: "posthog-oauth-token",
      name: "OAuth access or refresh token",
      severity: "high",
      shape: shape`ph${either("a", "r")}_${base64url(41, 49)}`,
      source: "PostHog/posthog (posthog/models/oauth.py), from memory, 2026-11",
      seen: { variable: "POSTHOG_ACCESS_TOKEN", ...request },
      isGenuine: hasBothCases,
    }),
    selfIdentifying({
      id: "posthog-project-key",
      name: "project key",
      severity: "low",
      level: "warn",
      note: "It is made for pages and apps, where everybody can read it. With it others can only add events of their own.",
      shape: shape`phc_${base64url(41, 44)}`,
      source: "the rules of betterleaks (posthog-project-api-key), read 2026-11",
      seen: { variable: "NEXT_PUBLIC_POSTHOG_KEY", ...request },
      isGenuine: hasBothCases,
    }),
  ],
  pages: {
    keys: { label: "Personal API keys", url: "https://us.posthog.com/settings/user-api-keys" },
    docs: { label: "PostHog: API overview", url: "https://posthog.com/docs/api" },
  },
});
