import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://console.deepgram.com/" } as const;

/** How Deepgram keys are rotated. Source: developers.deepgram.com, creating API keys and authenticating (read 2026-11). */
export const deepgramPlaybook: Playbook = {
  risk: "transcribe and speak at the expense of its project; with the role **Member** or more, also read usage and logs, and with rights over keys, make and delete keys",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Choose the project and compare friendly names and the few characters of the list with the mask above. In doubt, ask `https://api.deepgram.com/v1/auth/token` with the leaked key: it tells its `api_key_id`, its scopes and its expiry.",
  revoke: {
    steps: [
      "Sign in to the console, choose the project at the top left, and open **Settings → API Keys** (newer pages: **Manage → API keys**).",
      "Find the leaked key and delete it with the control in its row, and confirm.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Key that may delete keys: ' ADMIN && echo",
        "printf 'Authorization: Token %s\\n' \"$ADMIN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://api.deepgram.com/v1/projects/YOUR-PROJECT-ID/keys/YOUR-KEY-ID",
        "unset ADMIN",
      ],
      note: "Takes the id of the leaked key and a key of the same project with the scope `keys:write`. `200` means done.",
    },
    effects: ["Requests with the key are answered 401, at all regional addresses.", keyAdvice.noPartner],
  },
  create: {
    steps: [
      "Choose the project and open **Settings → API Keys** (newer pages: **Manage → API keys**).",
      "Choose **Create a New API Key**, enter **Friendly Name**, role and expiration.",
      "Choose **Create Key**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "The role **Default** is enough for speech to text and back (scope `usage:write`); **Member** also reads usage and logs.",
      "Let it expire, in 90 days or sooner. For browsers make short-lived tokens on a server instead of handing out a key.",
    ],
    selfCheck: { shape: "40 small letters and digits", pattern: "^[0-9a-z]{40}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.deepgram.com/v1/auth/token",
    header: { name: "Authorization", prefix: "Token " },
    alive: "200",
    dead: "401",
    otherwise: "403 and 429 say nothing about the key.",
  },
  badLogLines: ["Invalid credentials", "INVALID_AUTH", "INSUFFICIENT_PERMISSIONS", "401 Unauthorized"],
  subtleties: [
    "The header says `Token`, not `Bearer`: with `Bearer` a good key is refused.",
    "The same key works at `api.deepgram.com` and at the addresses of the EU, Australia and India: one rotation serves all.",
    "Look for the key under `DEEPGRAM_API_KEY` and `DG_API_KEY`, and in telephony and agent platforms that call Deepgram for you.",
    "40 characters without a prefix look like the hash of a commit: search for the name beside it.",
  ],
  abuse: {
    page: { label: "Console: Usage and Logs", url: "https://console.deepgram.com/" },
    signs: [
      "more minutes than usual, or at unusual hours, by key where the page filters by it",
      "models or languages that your programs never ask for",
      "keys or members of the project that nobody of yours added",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: ["See that the header begins with `Token`.", keyAdvice.complete, keyAdvice.restart],
    },
    { observed: "402 with the new key", advice: ["The key lives: the project has no credit left."] },
    {
      observed: "403 with the new key",
      advice: ["The key lives: give a new one the role that the call needs, as roles cannot be widened."],
    },
    {
      observed: "429 with the new key",
      advice: [keyAdvice.slowDown, "See how many streams may run at once."],
    },
    {
      observed: "The old key still works",
      advice: [
        "Look into every project: a sibling may have been deleted instead.",
        "Ask the old key for its `api_key_id`, and delete that one.",
        "If it still answers 200 after an hour, write to Deepgram's support.",
      ],
    },
  ],
  links: [
    { label: "Creating API keys", url: "https://developers.deepgram.com/docs/create-additional-api-keys" },
    { label: "Authenticating", url: "https://developers.deepgram.com/docs/authenticating" },
  ],
};
