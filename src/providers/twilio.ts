import { keyed } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { isHex } from "../formats/structure.ts";
import { defineProvider } from "./provider.ts";

/** Twilio: tokens of accounts and secrets of API keys. The SIDs beside them (AC..., SK...) are no secrets. */
export const twilio = defineProvider({
  id: "twilio",
  name: "Twilio",
  variables: ["TWILIO_AUTH_TOKEN", "TWILIO_API_SECRET", "TWILIO_API_KEY_SECRET"],
  formats: [
    keyed({
      id: "twilio-auth-token",
      name: "auth token",
      severity: "critical",
      shape: shape`${hex(32)}`,
      words: ["twilio"],
      not: ["sid"],
      source: "the rule of TruffleHog (twilio), read 2026-11",
      seen: {
        variable: "TWILIO_AUTH_TOKEN",
        header: "X-Twilio-Token: ",
        url: "https://api.twilio.com/2010-04-01/Accounts.json",
      },
      alsoSeen: [(key) => `const client = require("twilio")(accountSid, "${key}");`],
    }),
    keyed({
      id: "twilio-api-key-secret",
      name: "API key secret",
      severity: "critical",
      shape: shape`${alphanumeric(32)}`,
      words: ["twilio"],
      not: ["sid"],
      source: "the rule of TruffleHog (twilioapikey), read 2026-11",
      isGenuine: (key) => !isHex(key),
      seen: {
        variable: "TWILIO_API_SECRET",
        header: "X-Twilio-Token: ",
        url: "https://api.twilio.com/2010-04-01/Accounts.json",
      },
    }),
  ],
  pages: {
    keys: {
      label: "API keys & tokens",
      url: "https://console.twilio.com/us1/account/keys-credentials/api-keys",
    },
    docs: { label: "Twilio API keys", url: "https://www.twilio.com/docs/iam/api-keys/keys-in-console" },
  },
});
