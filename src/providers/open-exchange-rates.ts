import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Open Exchange Rates: rates of currencies. */
export const openExchangeRates = defineProvider({
  id: "open-exchange-rates",
  name: "Open Exchange Rates",
  variables: ["OPENEXCHANGERATES_APP_ID", "OPEN_EXCHANGE_RATES_APP_ID"],
  formats: [
    keyed({
      id: "open-exchange-rates-app-id",
      name: "app id",
      severity: "low",
      shape: shape`${hex(32)}`,
      words: ["openexchangerates", "open_exchange_rates", "openexchangerates_app_key"],
      source: "the documentation of Open Exchange Rates, as remembered in 2026-11; the id is the key",
      seen: {
        variable: "OPENEXCHANGERATES_API_KEY",
        header: "Authorization: Token ",
        url: "https://openexchangerates.org/api/latest.json",
      },
    }),
  ],
  pages: {
    keys: { label: "App ids", url: "https://openexchangerates.org/account/app-ids" },
    docs: { label: "Open Exchange Rates documentation", url: "https://docs.openexchangerates.org/" },
  },
});
