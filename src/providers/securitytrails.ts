import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** SecurityTrails: names on the internet. */
export const securitytrails = defineProvider({
  id: "securitytrails",
  name: "SecurityTrails",
  variables: ["SECURITYTRAILS_API_KEY", "SECURITYTRAILS_KEY"],
  formats: [
    keyed({
      id: "securitytrails-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      words: ["securitytrails", "security_trails"],
      source: "the rules of TruffleHog (securitytrails), read 2026-11",
      seen: {
        variable: "SECURITYTRAILS_API_KEY",
        header: "APIKEY: ",
        url: "https://api.securitytrails.com/v1/ping",
      },
    }),
  ],
  pages: {
    keys: { label: "Credentials", url: "https://securitytrails.com/app/account/credentials" },
    docs: { label: "SecurityTrails API", url: "https://docs.securitytrails.com/" },
  },
});
