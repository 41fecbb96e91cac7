import { bearer, get } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** What a key is told of itself; one that is switched off may still be told so. */
export const xaiVerification: Verification = {
  id: "xai-api-key-self",
  formats: ["xai-api-key"],
  requests: [get("https://api.x.ai/v1/api-key", bearer)],
  answers: [
    inactive(200, [
      '"api_key_disabled":true',
      '"api_key_disabled": true',
      '"api_key_blocked":true',
      '"api_key_blocked": true',
    ]),
    active(200),
    inactive(400, "incorrect api key"),
    inactive(401),
  ],
  traits: { organization: "team_id", scopes: "acls.*" },
  source: "docs.x.ai, REST API; the rules of TruffleHog (xai) and Titus (xAI), read 2026-11",
};
