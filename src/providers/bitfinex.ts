import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Bitfinex: exchange of cryptocurrencies. */
export const bitfinex = defineProvider({
  id: "bitfinex",
  name: "Bitfinex",
  variables: ["BITFINEX_API_SECRET", "BITFINEX_API_KEY", "BFX_API_SECRET"],
  formats: [
    keyed({
      id: "bitfinex-api-secret",
      name: "API key or secret",
      severity: "critical",
      shape: shape`${alphanumeric(43)}`,
      isGenuine: isNoHash,
      words: ["bitfinex", "bfx_api"],
      source: "the rules of Kingfisher (bitfinex), read 2026-11",
      seen: {
        variable: "BITFINEX_API_SECRET",
        header: "bfx-apikey: ",
        url: "https://api.bitfinex.com/v2/auth/r/wallets",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://setting.bitfinex.com/api" },
    docs: { label: "Bitfinex API", url: "https://docs.bitfinex.com/" },
  },
});
