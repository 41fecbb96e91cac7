import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { ask, bearer, elsewhere, get, json } from "./key-request.ts";
import { posthogPlaybook } from "./posthog-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

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
      isGenuine: looksDrawn,
    }),
    selfIdentifying({
      id: "posthog-oauth-token",
      name: "OAuth access or refresh token",
      severity: "high",
      shape: shape`ph${either("a", "r")}_${base64url(41, 49)}`,
      source: "PostHog/posthog (posthog/models/oauth.py), from memory, 2026-11",
      seen: { variable: "POSTHOG_ACCESS_TOKEN", ...request },
      isGenuine: looksDrawn,
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
      isGenuine: looksDrawn,
    }),
  ],
  playbook: posthogPlaybook,
  verifications: [
    {
      id: "posthog-me",
      formats: ["posthog-personal-key"],
      requests: [get("{host}/api/users/@me/", bearer)],
      answers: [active(200, '"uuid"'), active(403, ["scope", "permission_denied"]), inactive(401)],
      traits: { organization: "organization.name" },
      // The European region is https://eu.posthog.com; a key is known in one of them only.
      service: "https://us.posthog.com",
      source: "the rules of betterleaks (posthog-personal-api-key) and posthog.com/docs/api, read 2026-11",
    },
  ],
  revocations: [
    {
      id: "posthog-leaked",
      formats: ["posthog-personal-key", "posthog-project-secret", "posthog-oauth-token"],
      request: ask("{host}/api/revoke_leaked_key/", elsewhere, {
        harmless: "It names the leaked key and nothing else.",
        body: json({ token: "{key}" }),
      }),
      accepted: [200],
      says: '"found":true',
      effect: "The key stops working for good, and PostHog mails its owner.",
      source: "posthog.com/docs/api/revoke-leaked-key, read 2026-11",
    },
  ],
});
