import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "SMTP & API, API Keys & MCP", url: "https://app.brevo.com/settings/keys/api" } as const;

/** How Brevo keys are rotated. Sources: help.brevo.com and developers.brevo.com, API keys and IP security (read 2026-11). */
export const brevoPlaybook: Playbook = {
  risk: "send mail and messages in your name, and read, export and change contacts; with an SMTP key, send mail",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`xkeysib-` is an API key, `xsmtpsib-` an SMTP key; each has its own tab. The list shows names and the last characters only, so compare those with the end of the leaked key on the machine where it stands.",
  revoke: {
    steps: [
      "Open **Settings → SMTP & API** as the owner, or as a user with the permission for API keys.",
      "Choose the tab **API Keys & MCP** (or **SMTP** for an SMTP key) and find the leaked key.",
      "Delete it with the menu in its row, and confirm; Brevo may ask for a code that it sends you.",
    ],
    effects: [
      "Requests with the key are answered 401, `Key not found`.",
      "Brevo mails the owner about every key that is made or deleted.",
      "Campaigns that are already scheduled go out.",
      keyAdvice.consoleOnly,
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **Settings → SMTP & API → API Keys & MCP** and choose **Generate API key** (older pages: **Generate a new API key**).",
      "Enter the code that Brevo sends you and choose **Verify**.",
      "Enter **Key name**, choose **Expiry** and what the key may access, and generate it.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Choose an expiry (7 days to 1 year) and only the parts of the account that the application uses.",
      "For plain mail an SMTP key is enough: it reads no contacts.",
      "Allow only the addresses of your servers: **Security → Authorized IPs**.",
    ],
    selfCheck: {
      shape: "`xkeysib-` (SMTP: `xsmtpsib-`), 64 hexadecimal digits, `-`, and 16 letters and digits",
      pattern: "^x(key|smtp)sib-[a-fA-F0-9]{64}-[A-Za-z0-9]{16}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      "printf 'api-key: %s\\n' \"$KEY\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://api.brevo.com/v3/account",
      "unset KEY",
    ],
    alive: "200, with the account",
    dead: "401 with `Key not found`",
    otherwise:
      "401 with `unrecognised IP address` comes from a machine that is not allowed, and says nothing; Brevo then mails the owner. Nor do 403 and 429. An SMTP key cannot be tried like this.",
  },
  badLogLines: [
    "Key not found",
    "unrecognised IP address",
    "authentication not found in headers",
    "401 Unauthorized",
    "535 5.7.8 Authentication failed",
  ],
  subtleties: [
    "API key and SMTP key look alike but for the prefix: replace each by its kind.",
    "After a change of servers a good key may be refused until the new address is authorized.",
    "Brevo was called Sendinblue: look under `SENDINBLUE_API_KEY`, too. The host `api.sendinblue.com` is its old address.",
    "Plugins of shops and CMS keep the key in their own settings: connect them again.",
  ],
  abuse: {
    page: { label: "Security: authorized IPs", url: "https://app.brevo.com/security/authorised_ips" },
    signs: [
      "mail or campaigns that nobody of yours sent, and bounces that rise at once",
      "exports or changes of contacts that nobody of yours made",
      "mails from Brevo about unknown addresses or new keys",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "With `unrecognised IP address` the key lives: authorize the server's address.",
        "See that the header is called `api-key`.",
        keyAdvice.complete,
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: give it access to that part of the account, or see the plan."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Look into both tabs, and into the accounts of subsidiaries.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to Brevo's support.",
      ],
    },
  ],
  links: [
    {
      label: "Create and manage API keys",
      url: "https://help.brevo.com/hc/en-us/articles/209467485-Create-or-delete-an-API-key",
    },
    { label: "IP security", url: "https://developers.brevo.com/docs/ip-security" },
  ],
};
