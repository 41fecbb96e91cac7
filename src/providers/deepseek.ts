import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** DeepSeek: language models. */
export const deepseek = defineProvider({
  id: "deepseek",
  name: "DeepSeek",
  variables: ["DEEPSEEK_API_KEY"],
  formats: [
    keyed({
      id: "deepseek-api-key",
      name: "API key",
      severity: "high",
      // Others have keys of this shape as well, so the words decide. Most have hexadecimal digits only, not all.
      shape: shape`sk-${lowerAlphanumeric(32)}`,
      words: ["deepseek"],
      source: "the rules of TruffleHog (deepseek) and betterleaks (deepseek-api-key), read 2026-11",
      seen: {
        variable: "DEEPSEEK_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.deepseek.com/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://platform.deepseek.com/api_keys" },
    docs: { label: "DeepSeek API documentation", url: "https://api-docs.deepseek.com/" },
  },
});
