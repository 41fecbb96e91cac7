import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, base64, base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Coinbase: exchange of cryptocurrencies. Newer secrets are private keys. */
export const coinbase = defineProvider({
  id: "coinbase",
  name: "Coinbase",
  variables: [
    "COINBASE_API_SECRET",
    "CDP_API_KEY_SECRET",
    "COINBASE_SECRET",
    "COINBASE_ACCESS_TOKEN",
    "COINBASE_API_KEY",
  ],
  formats: [
    keyed({
      id: "coinbase-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`${base64url(64)}`,
      isGenuine: isNoHash,
      words: ["coinbase"],
      source: "the rules of gitleaks and betterleaks (coinbase-access-token), read 2026-11",
      seen: {
        variable: "COINBASE_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.coinbase.com/v2/user",
      },
    }),
    keyed({
      id: "coinbase-api-secret",
      name: "API secret of the old kind",
      severity: "critical",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["coinbase"],
      not: ["api_key", "client_id"],
      source: "the rules of Kingfisher (coinbase), read 2026-11",
      seen: {
        variable: "COINBASE_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.coinbase.com/v2/user",
      },
    }),
    keyed({
      id: "coinbase-cdp-secret",
      name: "API key secret",
      severity: "critical",
      shape: shape`${base64(86)}==`,
      words: ["coinbase", "cdp_api", "cdp_secret", "cdp_wallet"],
      source: "the documentation of the Coinbase Developer Platform, as remembered in 2026-11",
      seen: {
        variable: "CDP_API_KEY_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.coinbase.com/v2/user",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://portal.cdp.coinbase.com/access/api" },
    docs: { label: "Coinbase API keys", url: "https://docs.cdp.coinbase.com/" },
  },
});
