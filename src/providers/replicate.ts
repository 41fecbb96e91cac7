import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { replicatePlaybook } from "./replicate-playbook.ts";
import { active, inactive } from "./verification.ts";

/** Replicate: hosted models. */
export const replicate = defineProvider({
  id: "replicate",
  name: "Replicate",
  variables: ["REPLICATE_API_TOKEN", "REPLICATE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "replicate-api-token",
      name: "API token",
      severity: "high",
      // 40 characters in all, letters and digits; `-` and `_` as TruffleHog allows them.
      shape: shape`r8_${base64url(37)}`,
      source: "Replicate, API tokens, and the rule of TruffleHog (replicate), read 2026-11",
      seen: {
        variable: "REPLICATE_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.replicate.com/v1/account",
      },
      alsoSeen: [
        (key) => `replicate = Replicate(api_token="${key}")`,
        (key) => `GET /login?next=%2Fchat%3Ftoken%3D${key}`,
        (key) => `Authorization: Token ${key}`,
      ],
    }),
  ],
  playbook: replicatePlaybook,
  verifications: [
    {
      id: "replicate-account",
      formats: ["replicate-api-token"],
      requests: [get("https://api.replicate.com/v1/account", bearer)],
      answers: [active(200, '"username"'), inactive(401)],
      // `type` is "user" or "organization".
      traits: { account: "username", role: "type" },
      source:
        "replicate.com/docs/reference/http#account.get; the rule of TruffleHog (replicate), read 2026-11",
    },
  ],
});
