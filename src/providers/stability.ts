import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { stabilityPlaybook } from "./stability-playbook.ts";
import { active, inactive } from "./verification.ts";

/** Stability AI: Stable Diffusion as a service. */
export const stability = defineProvider({
  id: "stability",
  name: "Stability AI",
  variables: ["STABILITY_API_KEY", "STABILITY_KEY"],
  formats: [
    keyed({
      id: "stability-api-key",
      name: "API key",
      severity: "medium",
      // As long as OpenAI's legacy keys, which hold a mark in the middle.
      shape: shape`sk-${alphanumeric(48)}`,
      words: ["stability", "dreamstudio", "dream_studio"],
      by: "nearby",
      source: "the rule of betterleaks (stability-ai-api-key), read 2026-11",
      isGenuine: (key) => !key.includes("T3BlbkFJ"),
      seen: {
        variable: "STABILITY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.stability.ai/v1/user/account",
      },
    }),
  ],
  playbook: stabilityPlaybook,
  verifications: [
    {
      id: "stability-account",
      formats: ["stability-api-key"],
      requests: [get("https://api.stability.ai/v1/user/account", bearer)],
      answers: [active(200), inactive(401)],
      traits: { account: "id", organization: "organizations.*.id" },
      source: "platform.stability.ai/docs/api-reference; the rule of Titus (stabilityai), read 2026-11",
    },
  ],
});
