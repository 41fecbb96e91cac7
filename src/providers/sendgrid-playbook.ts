import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://app.sendgrid.com/settings/api_keys" } as const;

/** How SendGrid keys are rotated. Sources: twilio.com/docs/sendgrid, API keys; howtorotate.com (read 2026-11). */
export const sendgridPlaybook: Playbook = {
  risk: "send mail in your name; with full access, also read contacts and statistics, change settings, and make and delete keys",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "The part between the first two dots of the key is its id, and the list shows it as **API Key ID**: that finds it for sure, without the secret part.",
  revoke: {
    steps: [
      "Sign in to the account or subuser that owns the key and open **Settings → API Keys**.",
      "Find the leaked key by its id and open the menu (a wheel or three dots) in its row.",
      "Choose **Delete API Key** and **Confirm**.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Key to delete: ' KEY && echo",
        "ID=$(printf '%s' \"$KEY\" | cut -d. -f2)",
        "printf 'Authorization: Bearer %s\\n' \"$KEY\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE \"https://api.sendgrid.com/v3/api_keys/$ID\"",
        "unset KEY",
      ],
      note: "The key deletes itself: `204` means done. `403` means that it may not delete keys; then use the page.",
    },
    effects: [
      "Requests and SMTP logins with the key are refused; mail that is already accepted goes out.",
      "A change of the account's password does not end keys.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **Settings → API Keys** and choose **Create API Key**.",
      "Enter the name, choose **Restricted Access** (newer pages: **Custom Access**) and set what it needs.",
      "Choose **Create & View**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Sending takes **Mail Send** and nothing else; full access is for nobody.",
      "Limit the account to the addresses of your servers: **Settings → IP Access Management**.",
    ],
    selfCheck: {
      shape: "`SG.`, 22 characters, a dot, and 43 more: 69 in all",
      pattern: "^SG\\.[A-Za-z0-9_-]{20,24}\\.[A-Za-z0-9_-]{39,50}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.sendgrid.com/v3/scopes",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from a living key that may not ask this, or from an address that is not allowed. A subuser in the EU asks `api.eu.sendgrid.com`. 429 says nothing.",
  },
  badLogLines: [
    "The provided authorization grant is invalid, expired, or revoked",
    "401 Unauthorized",
    "access forbidden",
    "535 Authentication failed",
  ],
  subtleties: [
    "The same key is the SMTP password (user `apikey`): mailers, CMS plugins and devices hold it there.",
    "Subusers have keys of their own: sign in as the right one.",
    "Fields that are too short cut the key: it has 69 characters.",
    "401 with `Maximum credits exceeded` is a used-up plan, not a dead key.",
    "A key with full access may have made other keys, senders or webhooks: look through all three lists.",
  ],
  abuse: {
    page: { label: "Email Activity", url: "https://app.sendgrid.com/email_activity" },
    signs: [
      "mail to people you do not know, or subjects that nobody of yours wrote",
      "bounces, spam reports and unsubscribes that rise at once, and a falling reputation",
      "new keys, senders, link domains or webhooks",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    { observed: "401 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    {
      observed: "403 with the new key",
      advice: [
        "The key lives: give it **Mail Send**, and see that the sender's address or domain is verified.",
        "See **IP Access Management**: your server's address must be on the list.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Compare the id inside the old key with the list, in every subuser.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to SendGrid's support.",
      ],
    },
  ],
  links: [
    { label: "API keys", url: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys" },
    { label: "Support", url: "https://support.sendgrid.com" },
  ],
};
