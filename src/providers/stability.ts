import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

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
  pages: {
    keys: { label: "API keys", url: "https://platform.stability.ai/account/keys" },
    docs: { label: "Stability AI API reference", url: "https://platform.stability.ai/docs/api-reference" },
  },
});
