import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** DeepL: translations. */
export const deepl = defineProvider({
  id: "deepl",
  name: "DeepL",
  variables: ["DEEPL_API_KEY", "DEEPL_AUTH_KEY", "DEEPL_KEY"],
  formats: [
    selfIdentifying({
      id: "deepl-free-key",
      name: "API key of the free plan",
      severity: "medium",
      shape: shape`${uuid}:fx`,
      source: "developers.deepl.com, as remembered in 2026-11",
      seen: {
        variable: "DEEPL_API_KEY",
        header: "Authorization: DeepL-Auth-Key ",
        url: "https://api-free.deepl.com/v2/usage",
      },
    }),
    keyed({
      id: "deepl-pro-key",
      name: "API key",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["deepl_", "deepl.com", "deepl_api"],
      source: "developers.deepl.com, as remembered in 2026-11",
      seen: {
        variable: "DEEPL_API_KEY",
        header: "Authorization: DeepL-Auth-Key ",
        url: "https://api-free.deepl.com/v2/usage",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://www.deepl.com/your-account/keys" },
    docs: { label: "DeepL authentication", url: "https://developers.deepl.com/" },
  },
});
