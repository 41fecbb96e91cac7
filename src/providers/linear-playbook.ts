import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "Security & access", url: "https://linear.app/settings/account/security" } as const;

/** How Linear keys are rotated. Source: linear.app/developers and linear.app/docs (security and access), read 2026-11. */
export const linearPlaybook: Playbook = {
  risk: "read and change issues, projects and comments as the person it belongs to; with an application's token or client secret, as far as that application may",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`lin_api_` is a person's API key, `lin_oauth_` the token of an application for one workspace, `lin_wh_` the secret of a webhook. The list shows labels and last use: go by them, or ask the person named in the commit.",
  revoke: {
    steps: [
      "**API key:** its owner opens **Settings → Account → Security & access**, finds the key under **Personal API keys**, chooses **Revoke** in its menu, and confirms. Admins see members' keys under **Settings → Administration → API** (the page may be called otherwise).",
      "**OAuth token:** run the command below with the leaked token, or open **Security & access → Authorized applications**, point at the application, and choose **Revoke access**.",
      "**Webhook secret:** open **Settings → API → Webhooks**, make a new webhook, then delete the old one.",
      "**Client secret:** open **Settings → API → OAuth applications**, choose the application, and rotate its secret.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'OAuth token to revoke: ' TOKEN && echo",
        "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X POST https://api.linear.app/oauth/revoke",
        "unset TOKEN",
      ],
      note: "For `lin_oauth_` tokens only: `200` means done, and the token itself is all it takes. A personal API key has no such call.",
    },
    effects: [
      "Requests with the key are refused from then on: scripts, importers and editors that used it.",
      "What the key has written stays, under its owner's name.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **Settings → Account → Security & access** and choose **New API key** (older pages: **Create key**).",
      "Enter the name; under **Permissions** choose **Only select permissions**, under **Team access** the teams.",
      "Choose **Create**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "**Read** is enough for reports; there are narrow permissions for creating issues and comments only.",
      "Choose the teams that the program works for, not all.",
      "For a service shared by many, an OAuth application acts for itself (`actor=app`) and does not leave with a person.",
    ],
    selfCheck: {
      shape: "`lin_api_` followed by 40 letters and digits",
      pattern: "^lin_api_[A-Za-z0-9]{40}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'API key: ' APIKEY && echo",
      "printf 'Authorization: %s\\n' \"$APIKEY\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- -H 'Content-Type: application/json' \\",
      '-d \'{"query":"{ viewer { id } }"}\' https://api.linear.app/graphql',
      "unset APIKEY",
    ],
    alive: "200 with the id of a viewer",
    dead: "401, or 400 with `authentication error`",
    otherwise:
      "For an OAuth token write `Authorization: Bearer %s`. 403 and 429 say nothing. Webhook and client secrets cannot be tried.",
  },
  badLogLines: [
    "AuthenticationLinearError",
    "Authentication required, not authenticated",
    "authentication error",
    "401",
  ],
  subtleties: [
    "An API key is sent without `Bearer`, an OAuth token with it: the wrong form looks like a dead key.",
    "An OAuth application has a refresh token beside its access token: revoking it under **Authorized applications** ends both.",
    "A new webhook secret must reach the receiving server before the old webhook goes, or deliveries are refused.",
    "Keys end with their owner's account: automation on a person's key stops when the person leaves.",
  ],
  abuse: {
    page: { label: "Audit log", url: "https://linear.app/settings/audit-log" },
    signs: [
      "a last use of the key after your own programs had stopped using it",
      "issues, comments, exports or new webhooks that its owner did not make",
      "new API keys or authorized applications in the audit log, where the plan has one",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 or authentication error with the new key",
      advice: ["Leave `Bearer` out for `lin_api_`.", keyAdvice.complete, keyAdvice.restart],
    },
    {
      observed: "Entity not found or 403 with the new key",
      advice: ["The key lives and may not see that team, or may only read: compare its permissions."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "It belongs to somebody else: the check's viewer id tells whom, and only that person or an admin can revoke it.",
        keyAdvice.rightOne,
      ],
    },
  ],
  links: [
    { label: "API and webhooks", url: "https://linear.app/docs/api-and-webhooks" },
    { label: "OAuth 2.0 authentication", url: "https://linear.app/developers/oauth-2-0-authentication" },
    { label: "Contact", url: "https://linear.app/contact" },
  ],
};
