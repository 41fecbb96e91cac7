import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = {
  label: "API keys & auth tokens",
  url: "https://console.twilio.com/us1/account/keys-credentials/api-keys",
} as const;

/**
 * How Twilio's auth tokens and API keys are rotated. Sources: twilio.com/docs/iam/api-keys and
 * /global-infrastructure/manage-regional-api-credentials, how-to-rotate, twilio.md (read 2026-11); the console's address
 * is from memory.
 */
export const twilioPlaybook: Playbook = {
  risk: "send messages and make calls at the account's expense, and read what was sent and recorded; with the auth token, everything that the account can do, its subaccounts included",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`AC` begins the SID of an account and `SK` that of an API key: both are names and no secrets. The auth token is the secret of the account; an API key's secret is known by the `SK` beside it, which the list shows, too.",
  revoke: {
    steps: [
      "Open **API keys & auth tokens** in the account's menu (older pages: **API keys & tokens**), and choose the region above: every region has credentials of its own.",
      "**API key:** find it by its SID (`SK`), open it, choose **Delete this API Key**, and confirm.",
      "**Auth token:** under **Auth Tokens** choose **Request a secondary token**. Deploy the secondary one everywhere, then choose **Promote to primary** and confirm: that kills the old one.",
      "**In a hurry:** promote at once and deploy afterwards. What still uses the old auth token stands still meanwhile.",
    ],
    effects: [
      "From the promotion on, the old auth token is answered 401 with the code 20003.",
      "Webhook signatures (`X-Twilio-Signature`) are made with the primary auth token: change the programs that validate them in the same minute.",
      "Deleting an API key leaves the auth token alone, and the other way round.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **API keys & auth tokens**, choose the region, and choose **Create API key**.",
      "Enter the name, and choose **Restricted** with the permissions in use, or **Standard**.",
      "Copy the SID and the secret now: the secret is shown only once. Tick **Got it** and choose **Done**.",
      "**Auth token:** there is nothing to create; request a secondary token as described for revoking.",
    ],
    advice: [
      keyAdvice.name,
      "A **Restricted** API key is better than the auth token, which can do everything; `Main` keys are for managing keys only.",
      "Keep the auth token for what needs it: validating webhooks and the account's own settings.",
      "A subaccount for each environment limits what one leak reaches.",
    ],
    selfCheck: {
      shape: "auth token: 32 digits and letters from a to f; API key secret: 32 letters and digits",
      pattern: "^[0-9A-Za-z]{32}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Account SID (AC...): ' SID",
      "read -rsp 'Auth token: ' TOKEN && echo",
      'printf \'user = "%s:%s"\\n\' "$SID" "$TOKEN" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -K - 'https://api.twilio.com/2010-04-01/Accounts.json?PageSize=1'",
      "unset TOKEN",
    ],
    alive: "200",
    dead: "401, in the region that the token belongs to",
    otherwise:
      "For auth tokens of the region US1; Ireland has `api.dublin.ie1.twilio.com` and Australia `api.sydney.au1.twilio.com` instead. 403 comes from a suspended account and 429 from a limit: neither says whether the token lives. API keys are answered 401 here even when they live.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'SID of the API key (SK...): ' SID",
      "read -rsp 'Secret of the API key: ' SECRET && echo",
      'printf \'user = "%s:%s"\\n\' "$SID" "$SECRET" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -K - 'https://verify.twilio.com/v2/Services?PageSize=1'",
      "unset SECRET",
    ],
    alive: "200",
    dead: "401, for a **Standard** key",
    otherwise:
      "For API keys. A **Restricted** key may be answered 401 or 403 although it lives: for those the list of keys decides.",
  },
  badLogLines: ["20003", "Authenticate", "Authentication Error"],
  subtleties: [
    "Programs read `TWILIO_AUTH_TOKEN` for sending and for validating webhooks: both change with the promotion.",
    "A subaccount has an auth token of its own, and the parent's token opens it as well.",
    "An API key cannot be rotated: make a new one, deploy it, and delete the old one.",
    "Test credentials are a second SID and token in the console: they cost nothing, and are rotated there, too.",
  ],
  abuse: {
    page: { label: "Error logs", url: "https://console.twilio.com/us1/monitor/logs/debugger" },
    signs: [
      "messages or calls to countries where nobody of yours has customers",
      "usage and costs that jump, at night first",
      "new phone numbers, subaccounts, API keys or changed webhook addresses",
      "events under `monitor.twilio.com/v1/Events` from addresses that are not yours",
    ],
  },
  goodPractice: [
    "Switch off the countries that you do not serve, under the geographic permissions of messaging and voice.",
    "Set usage triggers, so that a leak is noticed by its costs within the hour.",
    keyAdvice.onePerUse,
    keyAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token or key",
      advice: [
        "See that SID and secret belong together: `AC` with the auth token, `SK` with its own secret.",
        "See that the request goes to the region of the key.",
        "A **Restricted** or **Standard** key may not read accounts: try what the program really calls.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "Webhooks are refused after the promotion",
      advice: [
        "The program that validates them still has the old auth token: deploy the new one and restart it.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        "A requested secondary token changes nothing until it is promoted: choose **Promote to primary**.",
        "See that it was the right account and region: a subaccount's token is another.",
      ],
    },
  ],
  links: [
    { label: "API keys in the console", url: "https://www.twilio.com/docs/iam/api-keys/keys-in-console" },
    {
      label: "Credentials of regions",
      url: "https://www.twilio.com/docs/global-infrastructure/manage-regional-api-credentials",
    },
    { label: "Twilio Support", url: "https://help.twilio.com" },
  ],
};
