import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Ably: realtime messages. */
export const ably = defineProvider({
  id: "ably",
  name: "Ably",
  variables: ["ABLY_API_KEY", "ABLY_KEY"],
  formats: [
    keyed({
      id: "ably-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${base64url(6)}.${base64url(6)}:${base64url(20, 44)}`,
      keyId: (key) => key.slice(0, key.indexOf(":")),
      words: ["ably"],
      by: "nearby",
      source: "the documentation of Ably, as remembered in 2026-11",
      seen: {
        variable: "ABLY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://rest.ably.io/time?ably_key",
      },
    }),
  ],
  pages: {
    keys: { label: "Apps", url: "https://ably.com/accounts/any/apps" },
    docs: { label: "Ably API keys", url: "https://ably.com/docs/auth/basic" },
  },
});
