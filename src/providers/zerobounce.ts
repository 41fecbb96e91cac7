import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ZeroBounce: checks of mail addresses. */
export const zerobounce = defineProvider({
  id: "zerobounce",
  name: "ZeroBounce",
  variables: ["ZEROBOUNCE_API_KEY"],
  formats: [
    keyed({
      id: "zerobounce-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["zerobounce", "zero_bounce"],
      source: "the rules of TruffleHog (zerobounce), read 2026-11",
      seen: {
        variable: "ZEROBOUNCE_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.zerobounce.net/v2/getcredits",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://www.zerobounce.net/members/API/" },
    docs: { label: "ZeroBounce API", url: "https://www.zerobounce.net/docs/" },
  },
});
