import { basic, get } from "./key-request.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

/** An account lives in one region. */
const requests = [
  get("https://api.mailgun.net/v3/domains?limit=1", basic("api", "{key}")),
  get("https://api.eu.mailgun.net/v3/domains?limit=1", basic("api", "{key}")),
];

/** What Mailgun says of API keys; a signing key is never sent there. */
export const mailgunVerifications: readonly Verification[] = [
  {
    id: "mailgun-domains",
    formats: ["mailgun-api-key"],
    requests,
    // Sending keys look the same and are refused with the words for dead keys: mailgun/mailgun.js issue 227.
    answers: [active(200), unknown(401)],
    source: "documentation.mailgun.com; the rule of TruffleHog (mailgun), read 2026-11",
  },
  {
    id: "mailgun-domains-legacy",
    formats: ["mailgun-legacy-key"],
    requests,
    // Older than sending keys: these are keys of accounts.
    answers: [active(200), inactive(401)],
    source: "documentation.mailgun.com; the rule of TruffleHog (mailgun), read 2026-11",
  },
];
