import { get, header } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** A 401 comes from dead keys and from living ones with few rights: its words tell. No name or address is asked for. */
export const elevenlabsVerification: Verification = {
  id: "elevenlabs-subscription",
  formats: ["elevenlabs-api-key", "elevenlabs-legacy-key"],
  requests: [get("https://api.elevenlabs.io/v1/user/subscription", header("xi-api-key"))],
  answers: [
    active(200),
    active(401, "missing_permissions"),
    inactive(401, "invalid_api_key"),
    inactive(400, "invalid_api_key"),
  ],
  source:
    "the rules of Titus and TruffleHog (elevenlabs); danielmiessler/LifeOS pull request 950, read 2026-11",
};
