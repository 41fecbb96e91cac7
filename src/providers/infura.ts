import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Infura: access to blockchains. */
export const infura = defineProvider({
  id: "infura",
  name: "Infura",
  variables: [
    "INFURA_API_KEY_SECRET",
    "INFURA_PROJECT_SECRET",
    "INFURA_API_KEY",
    "INFURA_PROJECT_ID",
    "INFURA_KEY",
  ],
  formats: [
    keyed({
      id: "infura-api-key",
      name: "API key or project secret",
      severity: "medium",
      shape: shape`${hex(32)}`,
      words: ["infura"],
      source: "the rules of Kingfisher (infura), read 2026-11",
      seen: {
        variable: "INFURA_API_KEY_SECRET",
        header: "Authorization: Bearer ",
        url: "https://mainnet.infura.io/v3/",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://developer.metamask.io/" },
    docs: { label: "Infura API keys", url: "https://docs.metamask.io/services/" },
  },
});
