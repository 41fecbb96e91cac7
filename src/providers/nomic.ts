import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Nomic: embeddings and Atlas. */
export const nomic = defineProvider({
  id: "nomic",
  name: "Nomic",
  variables: ["NOMIC_API_KEY"],
  formats: [
    selfIdentifying({
      id: "nomic-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`nk-${base64url(43)}`,
      isGenuine: hasBothCases,
      source: "the documentation of Nomic, as remembered in 2026-11",
      seen: {
        variable: "NOMIC_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api-atlas.nomic.ai/v1/user",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://atlas.nomic.ai/cli-login" },
    docs: { label: "Nomic API", url: "https://docs.nomic.ai/" },
  },
});
