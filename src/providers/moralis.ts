import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Moralis: data of chains. */
export const moralis = defineProvider({
  id: "moralis",
  name: "Moralis",
  variables: ["MORALIS_API_KEY"],
  formats: [
    keyed({
      id: "moralis-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${alphanumeric(64)}`,
      words: ["moralis"],
      source: "the rules of TruffleHog (moralis), read 2026-11",
      seen: {
        variable: "MORALIS_API_KEY",
        header: "X-API-Key: ",
        url: "https://deep-index.moralis.io/api/v2.2/info/endpointWeights",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://admin.moralis.com/api-keys" },
    docs: { label: "Moralis documentation", url: "https://docs.moralis.com/" },
  },
});
