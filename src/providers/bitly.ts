import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Bitly: short links. */
export const bitly = defineProvider({
  id: "bitly",
  name: "Bitly",
  variables: ["BITLY_ACCESS_TOKEN", "BITLY_TOKEN", "BITLY_API_KEY"],
  formats: [
    keyed({
      id: "bitly-access-token",
      name: "access token",
      severity: "medium",
      shape: shape`${hex(40)}`,
      words: ["bitly"],
      source: "the rules of betterleaks (bitly-access-token), read 2026-11",
      seen: {
        variable: "BITLY_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api-ssl.bitly.com/v4/user",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://app.bitly.com/settings/api/" },
    docs: { label: "Bitly API", url: "https://dev.bitly.com/" },
  },
});
