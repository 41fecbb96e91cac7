import { keyed } from "../formats/define-format.ts";
import { hex, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** KuCoin: exchange of cryptocurrencies. The API key is the public half. */
export const kucoin = defineProvider({
  id: "kucoin",
  name: "KuCoin",
  variables: ["KUCOIN_API_SECRET", "KUCOIN_SECRET", "KUCOIN_API_KEY", "KC_API_SECRET"],
  formats: [
    keyed({
      id: "kucoin-api-secret",
      name: "API secret",
      severity: "critical",
      shape: shape`${uuid}`,
      words: ["kucoin"],
      source: "the rules of gitleaks and betterleaks (kucoin-secret-key), read 2026-11",
      seen: {
        variable: "KUCOIN_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.kucoin.com/api/v1/accounts",
      },
    }),
    keyed({
      id: "kucoin-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${hex(24)}`,
      words: ["kucoin"],
      source: "the rules of gitleaks and betterleaks (kucoin-access-token), read 2026-11",
      seen: {
        variable: "KUCOIN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.kucoin.com/api/v1/accounts",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.kucoin.com/account/api" },
    docs: { label: "KuCoin API", url: "https://www.kucoin.com/docs-new" },
  },
});
