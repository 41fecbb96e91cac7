import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://one.newrelic.com/admin-portal/api-keys/home" } as const;

/** How New Relic keys are rotated. Source: docs.newrelic.com (API keys, NerdGraph), read 2026-11. */
export const newrelicPlaybook: Playbook = {
  risk: "read and change in New Relic what its person may, with a user key; send data in the account's name and at its cost, with a license or insert key",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`NRAK-` is a user key, an ending `FFFFNRAL` (or 40 hexadecimal digits) a license key, `NRII-` and `NRIQ-` old insert and query keys, `NRAA-` and `NRRA-` retired kinds. The list shows the first 8 characters and the key's id.",
  revoke: {
    steps: [
      "Choose your name, then **API keys** (the page may also be found under **Administration**).",
      "Find the leaked key by its type, its beginning and its owner.",
      "Open the menu with the three dots in its row, choose **Delete**, and confirm.",
      "**The original license key of an account** has no **Delete**: ask New Relic's support to rotate it.",
      "**Insert and query keys (`NRII-`, `NRIQ-`):** follow the link to the old **Insights API keys** on the same page, and delete them there.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'A user key: ' NRUSER && echo",
        "printf 'API-Key: %s\\n' \"$NRUSER\" |",
        "curl -sS -H @- -H 'Content-Type: application/json' \\",
        '-d \'{"query":"mutation { apiAccessDeleteKeys(keys: {userKeyIds: \\"YOUR-KEY-ID\\"}) { deletedKeys { id } errors { message } } }"}\' \\',
        "https://api.newrelic.com/graphql; echo",
        "unset NRUSER",
      ],
      note: "The id is in the menu of the key (**Copy key ID**). For a license key write `ingestKeyIds` instead of `userKeyIds`; in the EU the host is `api.eu.newrelic.com`.",
    },
    effects: [
      "Agents with a deleted license key send nothing any more, and say so in their logs only.",
      "A deleted user key ends scripts, Terraform and integrations of that person.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **API keys** and choose **Create a key**.",
      "Choose the account and the type: **Ingest - License** for agents, **User** for the API.",
      "Enter the name, save, and copy the key before you leave the page: since September 2024 the page never shows it again.",
    ],
    advice: [
      keyAdvice.name,
      "Agents need a license key; a user key belongs to a person and may do all that the person may.",
      "Make user keys for automation with a user of its own, with few roles.",
      "Replace insert, query, admin and REST keys by license and user keys: they are retired.",
    ],
    selfCheck: {
      shape: "`NRAK-` and 27 capital letters and digits; license keys end with `FFFFNRAL`",
      pattern: "^(NRAK-[A-Z0-9]{27}|((eu|gov|jp)01xx)?[0-9a-f]{26,32}FFFFNRAL)$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'User key: ' NRUSER && echo",
      "printf 'API-Key: %s\\n' \"$NRUSER\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- -H 'Content-Type: application/json' \\",
      '-d \'{"query":"{ actor { user { id } } }"}\' https://api.newrelic.com/graphql',
      "unset NRUSER",
    ],
    alive: "200 with the id of a user",
    dead: "401",
    otherwise:
      "For user keys; in the EU the host is `api.eu.newrelic.com`, and a key is refused by the other region. 403 and 429 say nothing. A license key cannot be tried without sending data: the **API keys** page tells whether it is gone.",
  },
  badLogLines: [
    "401 Unauthorized",
    "Invalid license key",
    "collector returned 403",
    "Received HTTP status code 401",
    "Please check your license key",
  ],
  subtleties: [
    "A license key stands in many files: `newrelic.yml`, `newrelic.ini`, `newrelic-infra.yml`, Helm values, Lambda layers. `NEW_RELIC_LICENSE_KEY` wins over most of them.",
    "Agents read it when they start: restart every process, and look for its name in New Relic afterwards.",
    "Every account of an organization has license keys of its own: the new one must belong to the account that the data goes to.",
    "A browser key (`NRJS-`) is public by design; leave it.",
  ],
  abuse: {
    page: { label: "New Relic", url: "https://one.newrelic.com/" },
    signs: [
      "changes in `NrAuditEvent` (a query over the last days) that nobody of yours made",
      "applications, hosts or log sources that are not yours, or more data than you send",
      "new users, keys, alert destinations or webhooks",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 or 403 with the new key",
      advice: [
        "See that the region fits: a license key of the EU begins with `eu01xx`, and goes to EU hosts.",
        "See that the type fits: agents refuse user keys, and the API refuses license keys.",
        keyAdvice.complete,
      ],
    },
    {
      observed: "No data arrives with the new key",
      advice: [keyAdvice.restart, "See in the **API keys** page which account the key belongs to."],
    },
    {
      observed: "The old key still works",
      advice: [
        "It may be the original license key, which only support can end.",
        "Compare its first 8 characters with the list, in every account of the organization.",
      ],
    },
  ],
  links: [
    { label: "API keys", url: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/" },
    {
      label: "Manage keys with NerdGraph",
      url: "https://docs.newrelic.com/docs/apis/nerdgraph/examples/use-nerdgraph-manage-license-keys-user-keys/",
    },
    { label: "Support", url: "https://support.newrelic.com" },
  ],
};
