import { keyed } from "../formats/define-format.ts";
import { shape, word } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Polygon.io: prices of stocks. */
export const polygonIo = defineProvider({
  id: "polygon-io",
  name: "Polygon.io",
  variables: ["POLYGON_API_KEY", "POLYGON_IO_API_KEY"],
  formats: [
    keyed({
      id: "polygon-io-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${word(32)}`,
      words: ["polygon.io", "polygon_io", "polygon_api", "polygon_key"],
      source: "the rules of TruffleHog (polygon), read 2026-11",
      seen: {
        variable: "POLYGON_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.polygon.io/v3/reference/tickers",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://polygon.io/dashboard/keys" },
    docs: { label: "Polygon.io documentation", url: "https://polygon.io/docs" },
  },
});
