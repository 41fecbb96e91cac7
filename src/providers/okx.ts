import { keyed } from "../formats/define-format.ts";
import { shape, upperHex } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** OKX: exchange of cryptocurrencies. */
export const okx = defineProvider({
  id: "okx",
  name: "OKX",
  variables: ["OKX_SECRET_KEY", "OKX_API_SECRET", "OKEX_SECRET_KEY", "OK_ACCESS_SECRET"],
  formats: [
    keyed({
      id: "okx-secret-key",
      name: "secret key",
      severity: "critical",
      shape: shape`${upperHex(32)}`,
      words: ["okx", "okex"],
      source: "the documentation of OKX, as remembered in 2026-11",
      seen: {
        variable: "OKX_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://www.okx.com/api/v5/account/balance",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.okx.com/account/my-api" },
    docs: { label: "OKX API", url: "https://www.okx.com/docs-v5/en/" },
  },
});
