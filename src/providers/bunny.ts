import { keyed } from "../formats/define-format.ts";
import { hex, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** bunny.net: a CDN. */
export const bunny = defineProvider({
  id: "bunny",
  name: "bunny.net",
  variables: ["BUNNY_API_KEY", "BUNNYCDN_API_KEY", "BUNNY_STORAGE_PASSWORD"],
  formats: [
    keyed({
      id: "bunny-storage-password",
      name: "password of a storage zone",
      severity: "high",
      shape: shape`${hex(8)}-${hex(4)}-${hex(4)}-${hex(12)}-${hex(4)}-${hex(4)}`,
      words: ["bunny"],
      by: "nearby",
      source: "the documentation of bunny.net, as remembered in 2026-11",
      seen: {
        variable: "BUNNY_STORAGE_PASSWORD",
        header: "AccessKey: ",
        url: "https://storage.bunnycdn.com/acme/",
      },
    }),
    keyed({
      id: "bunny-account-key",
      name: "API key of an account",
      severity: "critical",
      shape: shape`${uuid}${uuid}`,
      words: ["bunny"],
      by: "nearby",
      source: "the documentation of bunny.net, as remembered in 2026-11",
      seen: { variable: "BUNNY_API_KEY", header: "AccessKey: ", url: "https://api.bunny.net/pullzone" },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://dash.bunny.net/account/api-key" },
    docs: { label: "bunny.net API", url: "https://docs.bunny.net/reference/bunnynet-api-overview" },
  },
});
