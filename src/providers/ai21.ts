import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** AI21 Labs: language models. */
export const ai21 = defineProvider({
  id: "ai21",
  name: "AI21",
  variables: ["AI21_API_KEY"],
  formats: [
    keyed({
      id: "ai21-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["ai21"],
      source: "the rules of Kingfisher (ai21), read 2026-11",
      seen: {
        variable: "AI21_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.ai21.com/studio/v1/models",
      },
    }),
    keyed({
      id: "ai21-uuid-api-key",
      name: "API key of the newer kind",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["ai21"],
      source: "the rules of Kingfisher (ai21), read 2026-11",
      seen: {
        variable: "AI21_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.ai21.com/studio/v1/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://studio.ai21.com/account/api-key" },
    docs: { label: "AI21 API", url: "https://docs.ai21.com/" },
  },
});
