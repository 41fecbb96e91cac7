import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Jina AI: embeddings and readers. */
export const jina = defineProvider({
  id: "jina",
  name: "Jina AI",
  variables: ["JINA_API_KEY", "JINAAI_API_KEY"],
  formats: [
    selfIdentifying({
      id: "jina-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`jina_${base64url(48, 68)}`,
      isGenuine: looksDrawn,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "JINA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.jina.ai/v1/embeddings",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://jina.ai/api-dashboard/key-manager" },
    docs: { label: "Jina AI", url: "https://jina.ai/embeddings/" },
  },
});
