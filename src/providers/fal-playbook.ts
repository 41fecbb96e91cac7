import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "Keys", url: "https://fal.ai/dashboard/keys" } as const;

/** How fal keys are rotated. Source: fal, authentication and platform APIs for keys (read 2026-11). */
export const falPlaybook: Playbook = {
  risk: "call every model that its account can use, at that account's expense; with the scope **ADMIN**, also read its usage, reach its private models, and make and delete keys",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "The part before the colon is the key's id. It is no secret, and it tells you which key to delete. Keys belong to the account or team, not to a person: open the dashboard of the right one.",
  revoke: {
    steps: [
      "Sign in to fal, choose the account or team that owns the key, and open **Keys**.",
      "Find the key by its id or its name.",
      "Choose **Delete** (older pages: **Revoke**) and confirm. Deleted keys do not come back.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'Id of the leaked key (the part before the colon): ' ID",
        "read -rsp 'A key with the scope ADMIN: ' ADMIN_KEY && echo",
        `printf 'Authorization: Key %s' "$ADMIN_KEY" | curl -sS -o /dev/null -w '%{http_code}\\n' -X DELETE -H @- "https://api.fal.ai/v1/keys/$ID"`,
        "unset ADMIN_KEY",
      ],
      note: "Needs a key with the scope **ADMIN**; a leaked ADMIN key can delete itself. 204 is the answer even for an id that never existed, so check the old key afterwards. `fal auth login` and `fal keys revoke` with the id do the same.",
    },
    effects: [
      "Everything that still uses the key is answered 401 at once.",
      "Nobody else revokes it: GitHub and fal do not look for leaked fal keys.",
    ],
  },
  create: {
    steps: [
      "Open **Keys** and choose **Create Key** (older pages: **Create New Key** or **Generate API Key**).",
      "Enter the name and choose the scope.",
      "Copy the whole key now, both halves with the colon between them: it is shown only once.",
    ],
    advice: [
      "Name it `{app}-{environment}-{date}`.",
      "Choose the scope **API**: it calls every public model and your own deployments, and fal recommends it.",
      "Choose **ADMIN** only where the old key was ADMIN and the program uses it (private models, the `fal` command, platform APIs), or where the new API key is answered 403. Some guides ask for ADMIN for every model; that is more than calling models needs.",
    ],
    selfCheck: {
      shape: "a UUID, one colon, and 32 digits and letters from a to f: `key:secret`",
      pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.fal.ai/v1/models/pricing?endpoint_id=fal-ai/flux/dev",
    header: { name: "Authorization", prefix: "Key " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 means that the scope is too small or the account is locked, 404 that this model is gone, 429 that there were too many calls: none of them says that the key is dead.",
  },
  badLogLines: [
    "401 Unauthorized",
    "403 Forbidden",
    "Invalid API key",
    "No user found for Key ID and Secret",
    "Invalid Key Authorization header format",
    "User is locked",
  ],
  subtleties: [
    "Programs read `FAL_KEY` or `FAL_API_KEY`, often the first that is set. Give both the new value, or remove one: a stale one may win.",
    "`FAL_KEY_ID` and `FAL_KEY_SECRET` hold the two halves of one key: change both together.",
    "A commented-out old key in `.env`, kept for reference, is still a leak. Delete the line.",
    "A name such as `NEXT_PUBLIC_FAL_KEY` puts the key into every visitor's browser. Call fal through your own server instead.",
    "An exported variable of the shell beats the one in `.env`: a corrected file alone changes nothing there.",
    "The API server and its workers each keep the environment they were started with: restart both. Reloading the code, as `--reload` does, does not read `.env` again.",
    "Logs at the level `debug` may hold the key: look through those of the last days, and delete what holds it.",
  ],
  abuse: {
    page: { label: "Usage", url: "https://fal.ai/dashboard/usage" },
    signs: [
      "more requests or cost than usual, or at unusual hours",
      "models that your programs never call",
      "requests after your own programs had changed to the new key",
      "keys that nobody of yours made, where the leaked key was ADMIN",
      "a balance that runs out sooner than planned",
    ],
  },
  goodPractice: [
    "Use one key per application and environment, never shared between them.",
    "Rotate every 90 days, after every exposure and when somebody leaves.",
    "Keep `.env` in `.gitignore`, and offer an `.env.example` with empty values.",
    "Use ADMIN keys for administration only, and never in a running service.",
    keyAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "See that both halves arrived, with one colon and without spaces or a line break at the end.",
        "Restart every process that reads the key, workers included.",
        "Look for a second name that still holds the old key.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "See the scope under **Keys**: private models and platform APIs need **ADMIN**.",
        "See that the key has the form `key:secret`, without spaces.",
        "See that the account may use the model, such as `fal-ai/minimax-music/v2`.",
        "See the balance and the quota: `User is locked` is about the account, and no new key helps.",
        "Until it is solved, let your fallback provider take over where you have one. The key stays on the list.",
      ],
    },
    {
      observed: "The model is not found",
      advice: [
        "Compare the model's id with its page on fal: ids change with versions.",
        "This is no failure of the key: the check above decides.",
      ],
    },
    {
      observed: "429 with the new key",
      advice: ["Wait, try again with growing pauses, and make fewer calls at the same time."],
    },
    {
      observed: "The old key still works",
      advice: [
        "Reload **Keys** and compare the id: the key with the leaked id must be gone.",
        "See that you were in the right account or team, and delete it there.",
        "If it still answers 200 after an hour, write to `support@fal.ai`.",
      ],
    },
  ],
  links: [
    { label: "Documentation", url: "https://docs.fal.ai" },
    {
      label: "Key-based authentication",
      url: "https://docs.fal.ai/documentation/model-apis/authentication/key-based",
    },
    { label: "Platform APIs for keys", url: "https://fal.ai/docs/api-reference/platform-apis/for-keys" },
    { label: "Billing", url: "https://fal.ai/dashboard/billing" },
  ],
};
