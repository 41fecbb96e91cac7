import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Bybit: exchange of cryptocurrencies. */
export const bybit = defineProvider({
  id: "bybit",
  name: "Bybit",
  variables: ["BYBIT_API_SECRET", "BYBIT_SECRET"],
  formats: [
    keyed({
      id: "bybit-api-secret",
      name: "API secret",
      severity: "critical",
      shape: shape`${alphanumeric(36)}`,
      isGenuine: isNoHash,
      words: ["bybit"],
      not: ["api_key"],
      source: "the documentation of Bybit, as remembered in 2026-11",
      seen: {
        variable: "BYBIT_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.bybit.com/v5/user/query-api",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.bybit.com/app/user/api-management" },
    docs: { label: "Bybit API", url: "https://bybit-exchange.github.io/docs/" },
  },
});
