import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Censys: hosts on the internet. */
export const censys = defineProvider({
  id: "censys",
  name: "Censys",
  variables: ["CENSYS_API_SECRET", "CENSYS_SECRET"],
  formats: [
    keyed({
      id: "censys-api-secret",
      name: "API secret",
      severity: "medium",
      shape: shape`${alphanumeric(32)}`,
      words: ["censys"],
      not: ["api_id", "app_id"],
      source: "the rules of TruffleHog (censys), read 2026-11",
      seen: {
        variable: "CENSYS_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://search.censys.io/api/v1/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://search.censys.io/account/api" },
    docs: { label: "Censys API", url: "https://search.censys.io/api" },
  },
});
