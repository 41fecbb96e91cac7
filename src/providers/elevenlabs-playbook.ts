import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://elevenlabs.io/app/settings/api-keys" } as const;

/** How ElevenLabs keys are rotated. Sources: elevenlabs/elevenlabs-docs, elevenlabs/skills; howtorotate.com (read 2026-11). */
export const elevenlabsPlaybook: Playbook = {
  risk: "spend the account's credits on speech, read its voices and history, and speak with cloned voices; a restricted key only what its permissions name",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names and the few characters that the list shows with the mask above. Keys of service accounts stand under **Workspace settings → Service Accounts**, not in your own list. 32 digits without `sk_` are a legacy key, one per account.",
  revoke: {
    steps: [
      "Sign in as the owner of the key and open **Settings → API keys**.",
      "Find the leaked key and delete it with the menu in its row, and confirm.",
      "**Key of a service account:** a workspace admin opens **Workspace settings → Service Accounts**, chooses the account and deletes the key there.",
      "**Legacy key** (older page **Profile + API Key**): **Regenerate → Confirm** makes a new key and kills the old one at once.",
    ],
    effects: [
      "Requests with the key are answered 401, `invalid_api_key`.",
      "A legacy key has no overlap: everything that uses it stops until it has the new one.",
      "The credits that a stranger used are gone.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Settings → API keys** and choose **Create key**.",
      "Enter the name, restrict the permissions and set a credit limit.",
      "Choose **Create key** to confirm.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Allow only what the application does, such as text to speech, and set a credit limit for each key.",
      "For servers of a workspace use a service account and copy the permissions of the old key: its keys do not leave with a person.",
    ],
    selfCheck: { shape: "`sk_` followed by 48 hexadecimal digits", pattern: "^sk_[a-f0-9]{48}$" },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      "printf 'xi-api-key: %s\\n' \"$KEY\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://api.elevenlabs.io/v1/user/subscription",
      "unset KEY",
    ],
    alive: "200, or 401 with `missing_permissions`",
    dead: "401 or 400 with `invalid_api_key`",
    otherwise:
      "401 alone says nothing: a restricted key that lives is answered 401 as well, so read the words. 403 and 429 say nothing.",
  },
  badLogLines: ["invalid_api_key", "missing_permissions", "quota_exceeded", "401 Unauthorized"],
  subtleties: [
    "401 means two things here: `invalid_api_key` is a dead key, `missing_permissions` a living one with too few rights.",
    "Look for the key under `ELEVENLABS_API_KEY`, `XI_API_KEY` and `ELEVEN_API_KEY`: SDKs and older samples differ.",
    "Telephony and agent platforms keep an ElevenLabs key in their own settings: replace it there, too.",
    "A key with a credit limit stops at its limit: that is no revocation.",
  ],
  abuse: {
    page: { label: "Usage", url: "https://elevenlabs.io/app/usage" },
    signs: [
      "credits that go faster than usual, by key where the page shows it",
      "texts in the history that none of your programs sent",
      "voices that were cloned, changed or shared by nobody of yours",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "Read the answer: with `missing_permissions` the key lives, and needs the permission that the answer names.",
        "See that it is sent as `xi-api-key`, not as `Authorization: Bearer`.",
        keyAdvice.complete,
        keyAdvice.restart,
      ],
    },
    {
      observed: "`quota_exceeded` or 429 with the new key",
      advice: ["Raise the credit limit of the key, or see the credits of the account."],
    },
    {
      observed: "The old key still works",
      advice: [
        "See whether it belongs to a service account or to another member of the workspace.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to ElevenLabs' help center.",
      ],
    },
  ],
  links: [
    {
      label: "API authentication",
      url: "https://elevenlabs.io/docs/api-reference/authentication",
    },
    {
      label: "Service accounts",
      url: "https://elevenlabs.io/docs/product-guides/administration/workspaces/service-accounts",
    },
    { label: "Help center", url: "https://help.elevenlabs.io" },
  ],
};
