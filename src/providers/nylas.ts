import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Nylas: mail and calendars. */
export const nylas = defineProvider({
  id: "nylas",
  name: "Nylas",
  variables: ["NYLAS_API_KEY", "NYLAS_CLIENT_SECRET", "NYLAS_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "nylas-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`nyk_v0_${alphanumeric(64)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "NYLAS_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.us.nylas.com/v3/grants",
      },
    }),
    keyed({
      id: "nylas-client-secret",
      name: "client secret or token of version 2",
      severity: "high",
      shape: shape`${lowerAlphanumeric(30)}`,
      words: ["nylas"],
      not: ["client_id"],
      source: "the rules of Kingfisher (nylas), read 2026-11",
      seen: {
        variable: "NYLAS_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.us.nylas.com/v3/grants",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dashboard-v3.nylas.com/" },
    docs: { label: "Nylas API keys", url: "https://developer.nylas.com/" },
  },
});
