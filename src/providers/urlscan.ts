import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** urlscan.io: views of websites. */
export const urlscan = defineProvider({
  id: "urlscan",
  name: "urlscan.io",
  variables: ["URLSCAN_API_KEY"],
  formats: [
    keyed({
      id: "urlscan-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${uuid}`,
      words: ["urlscan_api", "urlscan_key", "urlscan_token", "urlscan_io_api"],
      source: "the rules of TruffleHog (urlscan), read 2026-11",
      seen: {
        variable: "URLSCAN_API_KEY",
        header: "urlscan-api-key: ",
        url: "https://urlscan.io/user/quotas/",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://urlscan.io/user/profile/" },
    docs: { label: "urlscan.io API", url: "https://urlscan.io/docs/api/" },
  },
});
