import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = {
  label: "API Keys",
  url: "https://app.datadoghq.com/organization-settings/api-keys",
} as const;

/** How Datadog keys are rotated. Sources: docs.datadoghq.com (API and application keys, key management), read 2026-11. */
export const datadogPlaybook: Playbook = {
  risk: "send metrics, logs and events in the organization's name and at its cost; with an application key beside it, read and change what its owner may: dashboards, logs, monitors, users",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "32 hexadecimal digits are an API key, 40 an application key (newer ones begin with `ddapp_`). The lists show the last 4 characters and the key's id: compare them with the end of the leaked key. `DD_SITE` tells the site to sign in to.",
  revoke: {
    steps: [
      "Sign in to your own site: `app.datadoghq.com`, `us3.`, `us5.`, `ap1.` or `ap2.datadoghq.com`, `app.datadoghq.eu` or `app.ddog-gov.com`.",
      "**API key:** open **Organization Settings → API Keys**, choose the key, then **Revoke**, and confirm.",
      "**Application key:** open **Organization Settings → Application Keys** (your own: **Personal Settings → Application Keys**), choose the key, then **Revoke**.",
      "**Key of a service account:** open **Organization Settings → Service Accounts**, choose the account, and revoke it there.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'API key of an admin: ' DD_ADMIN_API && echo",
        "read -rsp 'Application key of an admin: ' DD_ADMIN_APP && echo",
        'printf \'DD-API-KEY: %s\\nDD-APPLICATION-KEY: %s\\n\' "$DD_ADMIN_API" "$DD_ADMIN_APP" |',
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE \\",
        "https://api.YOUR-DATADOG-SITE/api/v2/api_keys/YOUR-KEY-ID",
        "unset DD_ADMIN_API DD_ADMIN_APP",
      ],
      note: "`204` means done. For an application key write `application_keys` instead of `api_keys`. It needs two keys that live, and the id from the list, never the leaked key.",
    },
    effects: [
      "Agents, forwarders and integrations with a revoked API key send nothing any more: what they would have sent meanwhile is lost, and monitors without data may alert.",
      "A revoked application key stops scripts, Terraform and dashboards that use it.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "**API key:** open **Organization Settings → API Keys → New Key**, enter the name and choose **Create API key**.",
      "**Application key:** open **Application Keys → New Key**, enter the name, choose **Create Key**, and then edit its scopes.",
      "Copy the key now: in organizations with one-time read (all that were made since August 2025) an application key is shown only once.",
    ],
    advice: [
      keyAdvice.name,
      "Give an application key just the scopes that are used: without scopes it may do all that its owner may.",
      "Make application keys for a service account, so that they do not leave with a person.",
      "Agents need an API key only; a browser needs a client token, and no key at all.",
    ],
    selfCheck: {
      shape: "API key: 32 hexadecimal digits; application key: 40, or `ddapp_` and letters and digits",
      pattern: "^([0-9a-f]{32}|[0-9a-f]{40}|ddapp_[A-Za-z0-9]{30,44})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.YOUR-DATADOG-SITE/api/v1/validate",
    header: { name: "DD-API-KEY", prefix: "" },
    alive: "200",
    dead: "403",
    otherwise:
      "For API keys. Write your site, such as `datadoghq.com` or `datadoghq.eu`: a key that lives is refused by every other site. 401, 429 and 5xx say nothing. An application key has the other check, under **Check that it works**.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'API key that lives: ' API && echo",
      "read -rsp 'Application key: ' APP && echo",
      'printf \'DD-API-KEY: %s\\nDD-APPLICATION-KEY: %s\\n\' "$API" "$APP" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- https://api.YOUR-DATADOG-SITE/api/v2/validate_keys",
      "unset API APP",
    ],
    alive: "200",
    dead: "403 or 401",
    otherwise:
      "For application keys. A refusal can also come from the API key: see first that it is accepted alone.",
  },
  badLogLines: ["API Key invalid", "403 Forbidden", "Unable to validate API key", "dropping transaction"],
  subtleties: [
    "The Agent reads `api_key` from `datadog.yaml`, and `DD_API_KEY` wins over it; additional endpoints have keys of their own in the same file.",
    "Kubernetes keeps the key in a secret of the Agent's Helm chart or operator: change it there and restart Agents and Cluster Agent.",
    "The AWS forwarder, log shippers and cloud integrations have copies of the key: the **API Keys** page may show what still uses the old one.",
    "An application key made by a person who is disabled stops working: move it to a service account before that.",
  ],
  abuse: {
    page: { label: "Audit Trail", url: "https://app.datadoghq.com/audit-trail" },
    signs: [
      "requests by the leaked key's id from addresses that are not yours",
      "metrics, hosts or logs that do not come from you, or an unexpected rise in usage",
      "changed monitors, new users, keys, webhooks or log archives",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "403 with the new key",
      advice: [
        "See that the site fits the key: `DD_SITE` must name your own.",
        "Do not mix them up: `DD-API-KEY` takes 32 digits, `DD-APPLICATION-KEY` the other one.",
        keyAdvice.complete,
        "If it is accepted by the check, the application key lacks a scope for this request.",
      ],
    },
    {
      observed: "Hosts or logs are missing after the change",
      advice: [
        "Restart the Agents and run `datadog-agent status`: it names keys that are refused.",
        "Look for a forwarder or a cluster that still has the old key.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Compare the last 4 characters: you may have revoked a sibling.",
        "Look in child organizations and on other sites.",
      ],
    },
  ],
  links: [
    {
      label: "API and application keys",
      url: "https://docs.datadoghq.com/account_management/api-app-keys/",
    },
    { label: "Key management API", url: "https://docs.datadoghq.com/api/latest/key-management/" },
    { label: "Datadog Support", url: "https://www.datadoghq.com/support/" },
  ],
};
