import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** SambaNova: fast inference. */
export const sambanova = defineProvider({
  id: "sambanova",
  name: "SambaNova",
  variables: ["SAMBANOVA_API_KEY"],
  formats: [
    keyed({
      id: "sambanova-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["sambanova"],
      source: "the documentation of SambaNova, as remembered in 2026-11",
      seen: {
        variable: "SAMBANOVA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.sambanova.ai/v1/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.sambanova.ai/apis" },
    docs: { label: "SambaNova Cloud", url: "https://docs.sambanova.ai/" },
  },
});
