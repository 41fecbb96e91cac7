import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Coda: documents. */
export const coda = defineProvider({
  id: "coda",
  name: "Coda",
  variables: ["CODA_API_TOKEN", "CODA_API_KEY", "CODA_TOKEN"],
  formats: [
    keyed({
      id: "coda-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["coda_api", "coda_token", "coda.io"],
      source: "the rules of Kingfisher (coda), read 2026-11",
      seen: {
        variable: "CODA_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://coda.io/apis/v1/whoami",
      },
    }),
  ],
  pages: {
    keys: { label: "API settings", url: "https://coda.io/account" },
    docs: { label: "Coda API", url: "https://coda.io/developers/apis/v1" },
  },
});
