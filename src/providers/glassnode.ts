import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Glassnode: figures of chains. */
export const glassnode = defineProvider({
  id: "glassnode",
  name: "Glassnode",
  variables: ["GLASSNODE_API_KEY"],
  formats: [
    keyed({
      id: "glassnode-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(27)}`,
      words: ["glassnode"],
      source: "the rules of TruffleHog (glassnode), read 2026-11",
      seen: {
        variable: "GLASSNODE_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.glassnode.com/v1/metrics/market/price_usd_close",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://studio.glassnode.com/settings/api" },
    docs: { label: "Glassnode API", url: "https://docs.glassnode.com/" },
  },
});
