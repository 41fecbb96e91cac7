import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** DeepAI: images and texts. */
export const deepai = defineProvider({
  id: "deepai",
  name: "DeepAI",
  variables: ["DEEPAI_API_KEY"],
  formats: [
    keyed({
      id: "deepai-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${uuid}`,
      words: ["deepai"],
      source: "the rules of TruffleHog (deepai), read 2026-11",
      seen: {
        variable: "DEEPAI_API_KEY",
        header: "api-key: ",
        url: "https://api.deepai.org/api/text2img",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://deepai.org/dashboard" },
    docs: { label: "DeepAI documentation", url: "https://deepai.org/docs" },
  },
});
