import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";
import { xaiPlaybook } from "./xai-playbook.ts";
import { xaiVerification } from "./xai-verification.ts";

/** xAI: Grok. */
export const xai = defineProvider({
  id: "xai",
  name: "xAI",
  variables: ["XAI_API_KEY", "GROK_API_KEY"],
  formats: [
    selfIdentifying({
      id: "xai-api-key",
      name: "API key",
      severity: "high",
      // 80 characters today; betterleaks allows for other lengths.
      shape: shape`xai-${base64url(70, 120)}`,
      source: "the rules of TruffleHog (xai) and betterleaks (xai-api-key), read 2026-11",
      seen: { variable: "XAI_API_KEY", header: "Authorization: Bearer ", url: "https://api.x.ai/v1/models" },
    }),
  ],
  playbook: xaiPlaybook,
  verifications: [xaiVerification],
});
