import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** GetResponse: newsletters. */
export const getresponse = defineProvider({
  id: "getresponse",
  name: "GetResponse",
  variables: ["GETRESPONSE_API_KEY"],
  formats: [
    keyed({
      id: "getresponse-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["getresponse"],
      source: "the rules of TruffleHog (getresponse), read 2026-11",
      seen: {
        variable: "GETRESPONSE_API_KEY",
        header: "X-Auth-Token: api-key ",
        url: "https://api.getresponse.com/v3/accounts",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://app.getresponse.com/api" },
    docs: { label: "GetResponse API", url: "https://apidocs.getresponse.com/v3" },
  },
});
