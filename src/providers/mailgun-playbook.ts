import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Security", url: "https://app.mailgun.com/settings/api_security" } as const;

/** How Mailgun keys are rotated. Sources: documentation.mailgun.com, keys and roles; howtorotate.com (read 2026-11). */
export const mailgunPlaybook: Playbook = {
  risk: "send mail in your name; with an account key, also read logs and recipients, and change domains, routes and keys; with the signing key, send your server events that look like Mailgun's",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "**API Security** lists account keys with description, role and id; sending keys stand with their domain, under **Sending → Domain settings → Sending API keys**. The signing key for webhooks (32 digits) is shown on **API Security**, and a key that begins with `pubkey-` is public.",
  revoke: {
    steps: [
      "**Account key:** open **Account settings → API Security** (newer pages: **API Keys**), choose the bin beside the key, then **Delete**.",
      "**Sending key:** open the domain's **Domain settings → Sending API keys** and delete it there.",
      "**Primary key of an older account:** it can only be reset, and the old value goes on working for 48 hours. Ask Mailgun's support to end it at once.",
      "**Signing key:** open **API Security** and reset the **HTTP webhook signing key**; your server must know the new one at the same moment.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Account key with the role admin: ' ADMIN && echo",
        'printf \'user = "api:%s"\\n\' "$ADMIN" |',
        "curl -sS -o /dev/null -w '%{http_code}\\n' -K - -X DELETE https://api.mailgun.net/v1/keys/YOUR-KEY-ID",
        "unset ADMIN",
      ],
      note: "Takes the id of the leaked key and another key with the role admin. `200` means done. In the EU use `api.eu.mailgun.net`.",
    },
    effects: [
      "Requests with a deleted key are answered 401.",
      "After a reset of the primary key, the old one answers 200 for 48 hours: strangers can use it all that time.",
      "SMTP passwords of a domain are separate and survive: reset them, too, if they leaked.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **Account settings → API Security** (newer pages: **API Keys**) and choose **Create Key**.",
      "Enter a description, choose the role and, where the page offers it, an expiry; choose **Create Key**.",
      "**For sending only:** open the domain's **Domain settings → Sending API keys → Add Sending Key**, and choose **Create Sending Key**.",
      keyAdvice.copyNow,
    ],
    advice: [
      "Write `{app}-{environment}-{date}` into the description.",
      "A sending key of one domain is enough for sending: it can do nothing else.",
      "Give an account key the smallest role that works: **Analyst** or **Developer** rather than **Admin**.",
      "Allow only the addresses of your servers, with the IP allowlist of the account.",
    ],
    selfCheck: {
      shape: "32, 8 and 8 hexadecimal digits, joined by `-` (older: `key-` and 32)",
      pattern: "^([a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}|key-[a-f0-9]{32})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      'printf \'user = "api:%s"\\n\' "$KEY" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -K - 'https://api.mailgun.net/v3/domains?limit=1' -o /dev/null 'https://api.eu.mailgun.net/v3/domains?limit=1'",
      "unset KEY",
    ],
    alive: "200 from one of the two regions, US and EU",
    dead: "401 from both, for an account key",
    otherwise:
      "A sending key is answered 401 here though it lives: for it only the list of the domain tells. 403 comes from a smaller role or the IP allowlist, and says nothing; nor does 429. The signing key cannot be tried.",
  },
  badLogLines: ["Forbidden", "Invalid private key", "401 Unauthorized", "Your credentials are incorrect"],
  subtleties: [
    "An account has one region, `api.mailgun.net` or `api.eu.mailgun.net`: the other one refuses every key of it.",
    "A sending key is refused everywhere but at sending, with the same words as a dead key.",
    "The webhook signing key may have the same shape as an old API key: see by its name which of the two leaked.",
    "Frameworks keep the key under names of their own, such as `MAILGUN_SECRET`: look there as well.",
  ],
  abuse: {
    page: { label: "Logs", url: "https://app.mailgun.com/mg/reporting/logs" },
    signs: [
      "mail to people you do not know, or subjects that nobody of yours wrote",
      "bounces and complaints that rise at once",
      "new routes, webhooks, domains, SMTP logins or keys",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "See that the address is the one of the account's region.",
        "A sending key can only send, and only for its domain.",
        keyAdvice.complete,
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: see its role and the IP allowlist of the account."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "See whether it was the primary key: it lives for 48 hours after its reset. Ask the support to end it.",
        "Look among the sending keys of every domain.",
        keyAdvice.rightOne,
      ],
    },
    {
      observed: "Webhooks fail after the reset",
      advice: ["Put the new signing key into the server and restart it."],
    },
  ],
  links: [
    {
      label: "Keys and roles",
      url: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
    },
    { label: "Support", url: "https://help.mailgun.com" },
  ],
};
