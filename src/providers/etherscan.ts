import { keyed } from "../formats/define-format.ts";
import { shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Etherscan: a view of Ethereum. */
export const etherscan = defineProvider({
  id: "etherscan",
  name: "Etherscan",
  variables: ["ETHERSCAN_API_KEY", "ETHERSCAN_KEY", "BSCSCAN_API_KEY", "POLYGONSCAN_API_KEY"],
  formats: [
    keyed({
      id: "etherscan-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${upperAlphanumeric(34)}`,
      words: ["etherscan", "bscscan", "polygonscan", "arbiscan", "snowtrace", "basescan"],
      source: "the rules of Kingfisher (etherscan), read 2026-11",
      seen: {
        variable: "ETHERSCAN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.etherscan.io/v2/api",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://etherscan.io/apidashboard" },
    docs: { label: "Etherscan API keys", url: "https://docs.etherscan.io/" },
  },
});
