import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Binance: exchange of cryptocurrencies. */
export const binance = defineProvider({
  id: "binance",
  name: "Binance",
  variables: ["BINANCE_SECRET_KEY", "BINANCE_API_SECRET", "BINANCE_API_KEY", "BINANCE_SECRET"],
  formats: [
    keyed({
      id: "binance-api-secret",
      name: "API key or secret",
      severity: "critical",
      // Key and secret have the same shape.
      shape: shape`${alphanumeric(64)}`,
      isGenuine: isNoHash,
      words: ["binance"],
      source: "the documentation of Binance, as remembered in 2026-11",
      seen: {
        variable: "BINANCE_SECRET_KEY",
        header: "X-MBX-APIKEY: ",
        url: "https://api.binance.com/api/v3/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API Management", url: "https://www.binance.com/en/my/settings/api-management" },
    docs: { label: "Binance API keys", url: "https://developers.binance.com/docs/binance-spot-api-docs" },
  },
});
