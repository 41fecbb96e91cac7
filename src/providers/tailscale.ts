import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { ask, elsewhere, form } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { tailscalePlaybook } from "./tailscale-playbook.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = {
  header: "Authorization: Bearer ",
  url: "https://api.tailscale.com/api/v2/tailnet/-/devices",
};

/** Tailscale: private networks. */
export const tailscale = defineProvider({
  id: "tailscale",
  name: "Tailscale",
  variables: ["TS_AUTHKEY", "TAILSCALE_AUTHKEY", "TAILSCALE_API_KEY", "TS_OAUTH_SECRET"],
  formats: [
    selfIdentifying({
      id: "tailscale-key",
      name: "API, auth, OAuth, SCIM or webhook key",
      severity: "critical",
      // The part before the last is its id.
      shape: shape`tskey-${either("api", "auth", "client", "scim", "webhook")}-${alphanumeric(4, 64)}-${alphanumeric(10, 128)}`,
      source: "the rules of betterleaks (tailscale-api-key) and TruffleHog (tailscale), read 2026-11",
      seen: { variable: "TS_AUTHKEY", ...request },
      keyId: (secret) => secret.split("-").at(-2),
      alsoSeen: [(key) => `tailscale up --authkey=${key} --ssh`],
    }),
    selfIdentifying({
      id: "tailscale-key-old",
      name: "key that does not say its kind",
      severity: "critical",
      shape: shape`tskey-${alphanumeric(4, 64)}-${alphanumeric(10, 128)}`,
      source: "the rules of TruffleHog (tailscale), from memory, 2026-11",
      seen: { variable: "TS_AUTHKEY", ...request },
      isGenuine: (secret) => !/^tskey-(?:api|auth|client|scim|webhook)-/.test(secret),
      keyId: (secret) => secret.split("-").at(-2),
    }),
  ],
  playbook: tailscalePlaybook,
  verifications: [
    {
      id: "tailscale-verify",
      formats: ["tailscale-key", "tailscale-key-old"],
      requests: [
        ask("https://api.tailscale.com/api/v2/secret-scanning/verify", elsewhere, {
          harmless: "Made for those who look for leaked keys: it says whether a key is known.",
          body: form({ key: "{key}" }),
        }),
      ],
      answers: [active(204), inactive(401)],
      source: "the rules of TruffleHog (tailscale) and betterleaks (tailscale-api-key), read 2026-11",
    },
  ],
});
