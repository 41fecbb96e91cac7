import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** QuickNode: access to blockchains. */
export const quicknode = defineProvider({
  id: "quicknode",
  name: "QuickNode",
  variables: ["QUICKNODE_API_KEY", "QUICKNODE_URL", "QUICKNODE_RPC_URL"],
  formats: [
    selfIdentifying({
      id: "quicknode-api-key",
      name: "console API key",
      severity: "high",
      shape: shape`QN_${hex(32)}`,
      source: "the documentation of QuickNode, as remembered in 2026-11",
      seen: {
        variable: "QUICKNODE_API_KEY",
        header: "x-api-key: ",
        url: "https://api.quicknode.com/v0/endpoints",
      },
    }),
    selfIdentifying({
      id: "quicknode-endpoint",
      name: "endpoint",
      severity: "medium",
      shape: shape`quiknode.pro/${hex(40)}`,
      source: "the rules of Kingfisher (quicknode), read 2026-11",
      seen: {
        variable: "QUICKNODE_URL",
        header: "x-api-key: ",
        url: "https://api.quicknode.com/v0/endpoints",
      },
      alsoSeen: [(key) => `QUICKNODE_URL=https://shy-old-sun.${key}/`],
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dashboard.quicknode.com/api-keys" },
    docs: {
      label: "QuickNode Console API",
      url: "https://www.quicknode.com/docs/console-api/getting-started",
    },
  },
});
