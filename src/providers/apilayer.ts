import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** APILayer: some twenty services of data, such as ipstack and Fixer. */
export const apilayer = defineProvider({
  id: "apilayer",
  name: "APILayer",
  variables: [
    "APILAYER_API_KEY",
    "IPSTACK_ACCESS_KEY",
    "FIXER_API_KEY",
    "CURRENCYLAYER_API_KEY",
    "WEATHERSTACK_ACCESS_KEY",
  ],
  formats: [
    keyed({
      id: "apilayer-access-key",
      name: "access key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      words: [
        "apilayer",
        "currencylayer",
        "fixer_io",
        "fixer_api",
        "weatherstack",
        "aviationstack",
        "marketstack",
        "mediastack",
        "positionstack",
        "serpstack",
        "userstack",
        "screenshotlayer",
        "numverify",
        "mailboxlayer",
        "languagelayer",
        "pdflayer",
        "vatlayer",
        "ipstack",
      ],
      source: "the rules of TruffleHog (apilayer, ipstack and others of its services), read 2026-11",
      seen: {
        variable: "APILAYER_API_KEY",
        header: "apikey: ",
        url: "https://api.apilayer.com/fixer/latest",
      },
    }),
  ],
  pages: {
    keys: { label: "Account", url: "https://apilayer.com/account" },
    docs: { label: "APILayer documentation", url: "https://apilayer.com/docs" },
  },
});
