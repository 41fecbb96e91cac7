import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Rapid7: security of networks. */
export const rapid7 = defineProvider({
  id: "rapid7",
  name: "Rapid7",
  variables: ["RAPID7_API_KEY", "INSIGHT_API_KEY", "RAPID7_TOKEN"],
  formats: [
    keyed({
      id: "rapid7-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["rapid7", "insight_api"],
      source: "the rules of Kingfisher (rapid7), read 2026-11",
      seen: {
        variable: "RAPID7_API_KEY",
        header: "X-Api-Key: ",
        url: "https://us.api.insight.rapid7.com/validate",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://insight.rapid7.com/platform#/apiKeyManagement" },
    docs: { label: "Rapid7 API keys", url: "https://docs.rapid7.com/insight/managing-platform-api-keys/" },
  },
});
