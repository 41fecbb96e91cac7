import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Kraken: exchange of cryptocurrencies. */
export const kraken = defineProvider({
  id: "kraken",
  name: "Kraken",
  variables: ["KRAKEN_PRIVATE_KEY", "KRAKEN_API_SECRET", "KRAKEN_SECRET", "KRAKEN_API_KEY"],
  formats: [
    keyed({
      id: "kraken-private-key",
      name: "private key",
      severity: "critical",
      shape: shape`${base64(86)}==`,
      words: ["kraken"],
      source: "the rules of gitleaks and betterleaks (kraken-access-token), read 2026-11",
      seen: {
        variable: "KRAKEN_PRIVATE_KEY",
        header: "API-Key: ",
        url: "https://api.kraken.com/0/private/Balance",
      },
    }),
    keyed({
      id: "kraken-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${base64(56)}`,
      isGenuine: isNoHash,
      words: ["kraken"],
      source: "the documentation of Kraken, as remembered in 2026-11",
      seen: {
        variable: "KRAKEN_API_KEY",
        header: "API-Key: ",
        url: "https://api.kraken.com/0/private/Balance",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://pro.kraken.com/app/settings/api" },
    docs: { label: "Kraken API keys", url: "https://docs.kraken.com/api/" },
  },
});
