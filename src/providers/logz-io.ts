import { keyed } from "../formats/define-format.ts";
import { letters, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Logz.io: logs. */
export const logzIo = defineProvider({
  id: "logz-io",
  name: "Logz.io",
  variables: ["LOGZIO_TOKEN", "LOGZIO_SHIPPING_TOKEN", "LOGZIO_API_TOKEN"],
  formats: [
    keyed({
      id: "logz-io-shipping-token",
      name: "token for shipping",
      severity: "medium",
      shape: shape`${letters(32)}`,
      words: ["logzio", "logz.io", "logz_io"],
      source: "the documentation of Logz.io, as remembered in 2026-11",
      seen: { variable: "LOGZIO_TOKEN", header: "X-Api-Token: ", url: "https://listener.logz.io:8071" },
    }),
  ],
  pages: {
    keys: {
      label: "Data shipping tokens",
      url: "https://app.logz.io/#/dashboard/settings/manage-tokens/data-shipping",
    },
    docs: {
      label: "Logz.io tokens",
      url: "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/",
    },
  },
});
