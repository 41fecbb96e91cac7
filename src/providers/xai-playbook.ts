import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://console.x.ai/" } as const;

/**
 * How xAI keys are rotated. Sources: docs.x.ai, security questions of the console and management API, and the labels
 * as nango.dev/docs/integrations/all/xai describes them (read 2026-11).
 */
export const xaiPlaybook: Playbook = {
  risk: "call Grok and what else the key's permissions name at the expense of its team",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Choose the right team first: keys belong to one. Then compare names and the few characters of the list with the mask above. In doubt, the other check under **Check that it works** tells the leaked key's own name and id.",
  revoke: {
    steps: [
      "Sign in to the console, choose the team that owns the key, and open **API Keys** in the sidebar.",
      "Find the leaked key and open the menu with the three dots in its row.",
      "Choose **Delete key** and confirm. **Disable key** stops it, too, and can be undone: good while you are not sure what breaks. Delete it afterwards.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Management key: ' ADMIN && echo",
        "printf 'Authorization: Bearer %s\\n' \"$ADMIN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://management-api.x.ai/auth/api-keys/YOUR-API-KEY-ID",
        "unset ADMIN",
      ],
      note: "Takes the id of the key (`api_key_id`, see the check) and a management key of the team, not the leaked key. `200` means done.",
    },
    effects: [
      "Requests with a deleted key are answered 400 or 401.",
      "A disabled key can be enabled again; a deleted one cannot.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **API Keys** in the sidebar and choose **Create API Key**.",
      "Enter the name and choose the endpoints and models it may use.",
      "Choose **Save**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Allow only the endpoints and models that the application calls, instead of all of them.",
      "Use one team per environment where usage and credit should stay apart.",
    ],
    selfCheck: {
      shape: "`xai-` followed by about 80 letters, digits and `_`",
      pattern: "^xai-[A-Za-z0-9_-]{70,120}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.x.ai/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "400 or 401",
    otherwise:
      "403 comes from a living key without this permission or without credit, and from a blocked one; it proves nothing, nor does 429.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      "printf 'Authorization: Bearer %s\\n' \"$KEY\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://api.x.ai/v1/api-key",
      "unset KEY",
    ],
    alive: "200, with its name, its id and its permissions",
    dead: "400 with `Incorrect API key`, 401, or 200 with `api_key_disabled` or `api_key_blocked` true",
    otherwise: "403, 429 and 5xx say nothing about the key.",
  },
  badLogLines: ["Incorrect API key provided", "Invalid API key", "401 Unauthorized", "PermissionDenied"],
  subtleties: [
    "A wrong key is answered 400, not only 401: look for the words, not for the status.",
    "The official name is `XAI_API_KEY`; some programs read `GROK_API_KEY`. Libraries for OpenAI can talk to xAI, so look under `OPENAI_API_KEY` as well.",
    "Keys that begin with `gsk_` are Groq's, not Grok's: rotate those at Groq.",
    "A management key is another secret with more power: if it stood in the same file, replace it, too.",
  ],
  abuse: {
    page: { label: "Console: Usage and Audit Log", url: "https://console.x.ai/" },
    signs: [
      "more tokens or cost than usual, by key and by model",
      "entries in the team's **Audit Log** that nobody of yours made, such as new keys or members",
      "calls of models that your programs never use",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    { observed: "400 or 401 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    {
      observed: "403 with the new key",
      advice: [
        "The key lives: add the endpoint or the model to its permissions, or see whether the team has credit.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown, "See the limits of the team."] },
    {
      observed: "The old key still works",
      advice: [
        "Choose the other teams in the console: a sibling may have been deleted instead.",
        "Ask the old key for its own name with the other check, and delete that one.",
        "If it still answers 200 after an hour, write to `support@x.ai`.",
      ],
    },
  ],
  links: [
    { label: "Security questions", url: "https://docs.x.ai/console/faq/security" },
    { label: "Management API", url: "https://docs.x.ai/developers/management-api" },
  ],
};
