import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://resend.com/api-keys" } as const;

/** How Resend keys are rotated. Source: resend.com/docs, API keys, errors and leaked keys (read 2026-11). */
export const resendPlaybook: Playbook = {
  risk: "send mail from every verified domain of its team; with full access, also read mails and contacts, and change domains and keys",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "The list shows name, permission, the first characters and the last use: compare them with the mask above. The page of a key counts its requests and leads to their logs.",
  revoke: {
    steps: [
      "Sign in to the team that owns the key and open **API Keys**.",
      "Find the leaked key and open the menu with the dots in its row.",
      "Choose **Remove API key** (the label may say **Delete**) and confirm.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Key with full access: ' ADMIN && echo",
        "printf 'Authorization: Bearer %s\\n' \"$ADMIN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://api.resend.com/api-keys/YOUR-API-KEY-ID",
        "unset ADMIN",
      ],
      note: "Takes the id of the leaked key (`GET /api-keys` lists names and ids, not values) and a key with full access. `200` means done.",
    },
    effects: [
      "Deleting revokes at once, and cannot be undone; requests with the key are refused.",
      "Mail that Resend has already accepted goes out, scheduled mail too: cancel it if it is not yours.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **API Keys** and choose **Create API Key**.",
      "Enter the name, choose **Sending access** and the domain.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "**Sending access** for one domain is enough for applications; **Full access** is for scripts that manage the account.",
    ],
    selfCheck: {
      shape: "`re_`, 8 letters and digits, `_`, and 24 more",
      pattern: "^re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      "printf 'Authorization: Bearer %s\\n' \"$KEY\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://api.resend.com/api-keys",
      "unset KEY",
    ],
    alive: "200, or 401 with `restricted_api_key` (a key with sending access only)",
    dead: "403 with `invalid_api_key`, or 400 with `API key is invalid`",
    otherwise:
      "The usual meaning of the codes is turned around here: read the words. 401 with `missing_api_key` means that no key arrived; 429 and 5xx say nothing.",
  },
  badLogLines: ["invalid_api_key", "API key is invalid", "restricted_api_key", "missing_api_key"],
  subtleties: [
    "401 can mean a living key and 403 a dead one: programs that treat both alike hide which it is.",
    "The same key is the password of SMTP (`smtp.resend.com`, user `resend`): sign-in services such as Supabase hold it there.",
    "A webhook's signing secret (`whsec_`) is another secret and survives this rotation.",
    "A key with full access may have made other keys: look through the list.",
  ],
  abuse: {
    page: { label: "Logs", url: "https://resend.com/logs" },
    signs: [
      "mail to people you do not know, or subjects that nobody of yours wrote",
      "bounces and complaints that rise at once, and a quota that goes faster than usual",
      "new keys, domains or webhooks",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "With `restricted_api_key` the key lives: it may only send. Make one with full access if more is needed.",
        "With `missing_api_key` the program sends none: see the name of the variable.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "With `invalid_api_key`: look for a missing end, a space or a line break around the value.",
        "Otherwise the key lives: verify the sender's domain, or choose a key for that domain.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Read the words: 401 with `restricted_api_key` is a living key, so it was not removed.",
        "Look into the other teams: a sibling may have been removed instead.",
        "If it still lives after an hour, write to `support@resend.com`.",
      ],
    },
  ],
  links: [
    {
      label: "How to handle a leaked API key",
      url: "https://resend.com/docs/knowledge-base/how-to-handle-a-leaked-api-key",
    },
    { label: "Errors", url: "https://resend.com/docs/api-reference/errors" },
  ],
};
