import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { mailgunPlaybook } from "./mailgun-playbook.ts";
import { mailgunVerifications } from "./mailgun-verification.ts";
import { defineProvider } from "./provider.ts";

/** Mailgun: mail. Keys that begin with pubkey- are public. */
export const mailgun = defineProvider({
  id: "mailgun",
  name: "Mailgun",
  variables: ["MAILGUN_API_KEY", "MAILGUN_SENDING_KEY", "MAILGUN_SIGNING_KEY"],
  formats: [
    keyed({
      id: "mailgun-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(32)}-${hex(8)}-${hex(8)}`,
      words: ["mailgun"],
      by: "nearby",
      source: "the rules of TruffleHog (mailgun) and betterleaks (mailgun-private-api-token), read 2026-11",
      seen: {
        variable: "MAILGUN_API_KEY",
        header: "X-Mailgun-Key: ",
        url: "https://api.mailgun.net/v3/domains",
      },
      alsoSeen: [(key) => `curl -s --user "api:${key}" https://api.mailgun.net/v3/domains`],
    }),
    keyed({
      id: "mailgun-legacy-key",
      name: "API key (older)",
      severity: "high",
      shape: shape`key-${hex(32)}`,
      words: ["mailgun"],
      by: "nearby",
      source: "the rules of TruffleHog (mailgun) and betterleaks (mailgun-private-api-token), read 2026-11",
      seen: {
        variable: "MAILGUN_API_KEY",
        header: "X-Mailgun-Key: ",
        url: "https://api.mailgun.net/v3/domains",
      },
      alsoSeen: [(key) => `curl -s --user "api:${key}" https://api.mailgun.net/v3/domains`],
    }),
    keyed({
      id: "mailgun-signing-key",
      name: "webhook signing key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["mailgun_webhook", "mailgun_signing", "mailgun_http", "mailgun_api"],
      source: "the rule of betterleaks (mailgun-signing-key), read 2026-11",
      seen: {
        variable: "MAILGUN_WEBHOOK_SIGNING_KEY",
        header: "X-Mailgun-Signing-Key: ",
        url: "https://api.mailgun.net/v3/domains",
      },
    }),
  ],
  playbook: mailgunPlaybook,
  verifications: mailgunVerifications,
});
