import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { digits, either, hex, lower, optional, padded, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { sentryPlaybook } from "./sentry-playbook.ts";
import { active, inactive, unknown } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://sentry.io/api/0/" };

/** Sentry: error tracking. A DSN is public. */
export const sentry = defineProvider({
  id: "sentry",
  name: "Sentry",
  variables: ["SENTRY_AUTH_TOKEN", "SENTRY_TOKEN", "SENTRY_API_KEY"],
  formats: [
    selfIdentifying({
      id: "sentry-user-token",
      name: "personal token",
      severity: "high",
      shape: shape`sntryu_${hex(64)}`,
      source: "the rules of betterleaks (sentry-user-token) and TruffleHog (sentrytoken v2), read 2026-11",
      seen: { variable: "SENTRY_AUTH_TOKEN", ...request },
      alsoSeen: [(key) => `[auth]\ntoken=${key}\n`],
    }),
    selfIdentifying({
      id: "sentry-app-token",
      name: "integration or application token",
      severity: "high",
      shape: shape`sntry${either("a", "i")}_${hex(64)}`,
      source: "getsentry/sentry (src/sentry/types/token.py), read 2026-11",
      seen: { variable: "SENTRY_AUTH_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "sentry-org-token",
      name: "organization token",
      severity: "high",
      // base64 of a JSON object with the organization and its region, an underscore and 43 characters.
      shape: shape`sntrys_eyJ${padded(80, 500)}`,
      source: "the rules of betterleaks (sentry-org-token) and TruffleHog (sentryorgtoken), read 2026-11",
      seen: { variable: "SENTRY_AUTH_TOKEN", ...request },
      alsoSeen: [(key) => `sentry-cli --auth-token ${key} releases list`],
    }),
    keyed({
      id: "sentry-token-old",
      name: "token without prefix",
      severity: "high",
      shape: shape`${hex(64)}`,
      words: [
        "sentry_auth",
        "sentry_token",
        "sentry_api",
        "sentry_cli",
        "sentryclirc",
        "sentry_access",
        "sentry.io/api",
      ],
      not: ["sha256", "digest", "hash"],
      source: "the rules of TruffleHog (sentrytoken v1), read 2026-11",
      seen: { variable: "SENTRY_AUTH_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "sentry-dsn",
      name: "DSN",
      severity: "low",
      level: "warn",
      note: "It is made for pages and apps, where everybody can read it. With it others can only send events of their own.",
      shape: shape`https://${hex(32)}@${optional(shape`o${digits(1, 12)}.ingest.${optional(shape`${lower(2)}.`)}`)}sentry.io/${digits(1, 20)}`,
      source: "docs.sentry.io/concepts/key-terms/dsn-explainer, from memory, 2026-11",
      seen: { variable: "SENTRY_DSN", ...request, header: "X-Sentry-Dsn: " },
    }),
  ],
  playbook: sentryPlaybook,
  verifications: [
    {
      id: "sentry-user",
      formats: ["sentry-user-token", "sentry-token-old"],
      requests: [get("{host}/api/0/auth/validate/", bearer)],
      answers: [
        active(200),
        active(403, "You do not have permission to perform this action"),
        inactive(401, "Invalid token"),
      ],
      service: "https://sentry.io",
      source: "the rules of TruffleHog (sentrytoken), read 2026-11",
    },
    {
      id: "sentry-organization",
      formats: ["sentry-org-token"],
      // All regions of Sentry's own service keep these tokens at one place.
      requests: [get("{host}/api/0/auth/validate/", bearer)],
      // A refusal may be about the scope, or the only answer that a dead token gets.
      answers: [active(200), inactive(401, "Invalid token"), unknown(403)],
      service: "https://sentry.io",
      source: "the rules of TruffleHog (sentryorgtoken), read 2026-11",
    },
  ],
});
