import { isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64, base64url, hex, shape, upperAlphanumeric } from "../formats/shape.ts";
import { digitaloceanPlaybook } from "./digitalocean-playbook.ts";
import { digitaloceanRevocation, digitaloceanVerification } from "./digitalocean-verification.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.digitalocean.com/v2/account" };

/** DigitalOcean: servers, databases, Spaces, model inference. */
export const digitalocean = defineProvider({
  id: "digitalocean",
  name: "DigitalOcean",
  variables: ["DIGITALOCEAN_TOKEN", "DIGITALOCEAN_ACCESS_TOKEN", "DO_API_TOKEN", "SPACES_SECRET_ACCESS_KEY"],
  formats: [
    selfIdentifying({
      id: "digitalocean-access-token",
      name: "personal access token",
      severity: "critical",
      shape: shape`dop_v1_${hex(64)}`,
      source: "the rules of betterleaks (digitalocean-pat) and TruffleHog (digitaloceanv2), read 2026-11",
      seen: { variable: "DIGITALOCEAN_TOKEN", ...request },
      alsoSeen: [(key) => `doctl auth init --access-token ${key}`],
    }),
    selfIdentifying({
      id: "digitalocean-oauth-token",
      name: "OAuth access token",
      severity: "critical",
      shape: shape`doo_v1_${hex(64)}`,
      source:
        "the rules of betterleaks (digitalocean-access-token) and TruffleHog (digitaloceanv2), read 2026-11",
      seen: { variable: "DIGITALOCEAN_ACCESS_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "digitalocean-refresh-token",
      name: "OAuth refresh token",
      severity: "critical",
      shape: shape`dor_v1_${hex(64)}`,
      source:
        "the rules of betterleaks (digitalocean-refresh-token) and TruffleHog (digitaloceanv2), read 2026-11",
      seen: { variable: "DO_REFRESH_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "digitalocean-inference-key",
      name: "model access key",
      severity: "high",
      shape: shape`sk-do-${base64url(40, 100)}`,
      source: "docs.digitalocean.com/products/gradient-ai-platform; the length is open, from memory, 2026-11",
      seen: {
        variable: "MODEL_ACCESS_KEY",
        header: "Authorization: Bearer ",
        url: "https://inference.do-ai.run/v1/models",
      },
    }),
    keyed({
      id: "digitalocean-spaces-secret",
      name: "secret key for Spaces",
      severity: "critical",
      shape: shape`${base64(43)}`,
      publicHalf: {
        names: ["access_key_id", "access_id", "access_key", "spaces_key"],
        shape: shape`DO${upperAlphanumeric(18)}`,
      },
      words: [
        "spaces_secret",
        "spaces_access",
        "spaces_key",
        "do_spaces",
        "digitalocean_spaces",
        "digitaloceanspaces",
        // rclone says no more: `provider = DigitalOcean`.
        "provider = digitalocean",
      ],
      not: ["access_key_id", "key_id"],
      source: "docs.digitalocean.com/products/spaces (manage access), from memory, 2026-11",
      seen: {
        variable: "SPACES_SECRET_ACCESS_KEY",
        header: "secret_access_key = ",
        url: "https://nyc3.digitaloceanspaces.com",
      },
      isGenuine: (secret) => !isHex(secret),
    }),
  ],
  playbook: digitaloceanPlaybook,
  verifications: [digitaloceanVerification],
  revocations: [digitaloceanRevocation],
});
