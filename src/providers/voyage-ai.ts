import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Voyage AI: embeddings. */
export const voyageAi = defineProvider({
  id: "voyage-ai",
  name: "Voyage AI",
  variables: ["VOYAGE_API_KEY", "VOYAGEAI_API_KEY"],
  formats: [
    selfIdentifying({
      id: "voyage-ai-api-key",
      name: "API key",
      severity: "high",
      // Keys made at MongoDB Atlas begin with `al-`. A long hyphenated name has no capitals.
      shape: shape`${either("pa-", "al-")}${base64url(43)}`,
      isGenuine: hasBothCases,
      source: "the rules of Kingfisher (voyageai), read 2026-11",
      seen: {
        variable: "VOYAGE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.voyageai.com/v1/files",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dashboard.voyageai.com/organization/api-keys" },
    docs: { label: "Voyage AI API key", url: "https://docs.voyageai.com/docs/api-key-and-installation" },
  },
});
