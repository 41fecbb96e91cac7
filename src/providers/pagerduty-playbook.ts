import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Access Keys", url: "https://YOUR-SUBDOMAIN.pagerduty.com/api_keys" } as const;

/** How PagerDuty keys are rotated. Source: support.pagerduty.com (API access keys), read 2026-11. */
export const pagerdutyPlaybook: Playbook = {
  risk: "read and change services, schedules, incidents and people's contact details: all of them with a general key, those of its person with a user key; with an integration key, open incidents and wake people",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`u+` begins the key of a user; a general key is as long and begins otherwise. 32 letters and digits are the integration key of one service. The list shows descriptions and dates, never whole keys.",
  revoke: {
    steps: [
      "**General key:** open **Integrations → Developer Tools → API Access Keys**, choose **Delete API Key** beside it (the menu also offers **Disable**, which can be undone), and confirm.",
      "**User key:** the person opens **My Profile → User Settings**, finds the key under **API Access**, and removes it.",
      "**Integration key:** open the service **→ Integrations**, add a new integration of the same kind, move the sender to its key, then delete the old integration. For an event orchestration do the same with its integrations.",
    ],
    effects: [
      "Requests with the key are answered 401 from then on.",
      "A monitoring tool with a deleted integration key opens no incidents any more, and often tells nobody: move it first, and send a test event.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "**General key (admins and the account owner):** open **Integrations → Developer Tools → API Access Keys → Create New API Key**, enter the description, tick **Read-only API Key** where reading is enough, and choose **Create Key**.",
      "**User key:** open **My Profile → User Settings → Create API User Token**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Tick **Read-only API Key** unless the program changes something.",
      "A user key may do only what its person may; an app with scoped OAuth may do only what its scopes say.",
      "To send alerts an integration key is enough.",
    ],
    selfCheck: {
      shape: "20 letters, digits, `_`, `-` and `+`; a user's key begins with `u+`",
      pattern: "^(u[+])?[A-Za-z0-9+/_-]{18,20}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' PDAPI && echo",
      "printf 'Authorization: Token token=%s\\n' \"$PDAPI\" |",
      "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -H 'Accept: application/vnd.pagerduty+json;version=2' \\",
      "'https://api.pagerduty.com/users?limit=1'",
      "unset PDAPI",
    ],
    alive: "200, or 403 for the key of a user with few rights",
    dead: "401",
    otherwise:
      "In the EU the host is `api.eu.pagerduty.com`, and a key is refused by the other region. 429 and 5xx say nothing. Never try an integration key: that opens an incident.",
  },
  badLogLines: ["401 Unauthorized", "Invalid Credentials", "Invalid routing key", "Event object is invalid"],
  subtleties: [
    "Three kinds look alike and are not exchangeable: REST keys for `api.pagerduty.com`, integration keys for `events.pagerduty.com`, webhook secrets for your own server.",
    "A user key ends with its user: automation that runs on a person's key stops when the person leaves.",
    "Terraform, status pages and chat bots often share one general key: the new one belongs in each of them.",
  ],
  abuse: {
    page: { label: "Audit trail", url: "https://YOUR-SUBDOMAIN.pagerduty.com/audit_trail" },
    signs: [
      "changed schedules, escalation policies or contact methods, so that alerts reach nobody",
      "incidents that were acknowledged or resolved by the API and not by your programs",
      "new users, webhooks or keys",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "Send it as `Authorization: Token token=...`, not as `Bearer`.",
        "See that the host fits the region of the account.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: it is read-only, or its person may not do this."],
    },
    {
      observed: "Alerts no longer arrive",
      advice: [
        "Send a test event from the monitoring tool: the integration key may still be the old one.",
        "See that the new integration belongs to the right service.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "It may be a user's key: those stand in the profile of each person, not in the list of the account.",
        "A disabled key can be enabled again by any admin: delete it.",
      ],
    },
  ],
  links: [
    { label: "API access keys", url: "https://support.pagerduty.com/main/docs/api-access-keys" },
    {
      label: "Services and integrations",
      url: "https://support.pagerduty.com/main/docs/services-and-integrations",
    },
    { label: "PagerDuty Support", url: "https://support.pagerduty.com" },
  ],
};
