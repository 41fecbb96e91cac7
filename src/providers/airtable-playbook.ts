import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Personal access tokens", url: "https://airtable.com/create/tokens" } as const;

/** How Airtable tokens are rotated. Source: support.airtable.com (personal access tokens), read 2026-11. */
export const airtablePlaybook: Playbook = {
  risk: "read and change the records, and with wider scopes the structure, of the bases that it was given, as the person it belongs to",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "The part before the dot is the token's id, which opens nothing; the part after it is the secret. The list shows names, scopes and dates: the name is the best hint. Keys that begin with `key` are of the first kind and dead since 2024.",
  revoke: {
    steps: [
      "Sign in as the owner of the token and open the **Builder hub** (older pages: **Developer hub**), then **Personal access tokens**.",
      "Choose the leaked token.",
      "Choose **Delete token** and confirm.",
      "In a hurry, choose **Regenerate token** instead: the old value dies at once, and a new one with the same scopes and bases takes its place.",
      "**Token of a service account:** an admin does the same in the admin panel.",
    ],
    effects: [
      "Requests with the token are answered 401 from then on: scripts, synchronizations and automation platforms.",
      "Webhooks that were made with the token may stop: make them again with the new one.",
      tokenAdvice.consoleOnly,
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Personal access tokens** and choose **Create token** (**Create new token**).",
      "Enter the name; with **Add a scope** add the scopes, and with **Add a base** the bases.",
      "Choose **Create token**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "Choose single bases, not a workspace, and never all resources.",
      "To read records `data.records:read` is enough; `schema.bases:read` is for the structure.",
      "A token can never do more than its person: make it with an account that may do little, or with a service account on Enterprise plans.",
    ],
    selfCheck: {
      shape: "`pat`, 14 letters and digits, a dot, 64 hexadecimal digits",
      pattern: "^pat[A-Za-z0-9]{14}[.][0-9a-f]{64}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.airtable.com/v0/meta/whoami",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "403, 429 and 5xx say nothing about the token.",
  },
  badLogLines: [
    "AUTHENTICATION_REQUIRED",
    "INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND",
    "Invalid authentication token",
  ],
  subtleties: [
    "Both halves belong to the token: cut at the dot, it is refused.",
    "Scopes and bases can be changed later without a new value: a leaked token is not mended by that.",
    "A token without a base answers `INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND`, which looks like a wrong id.",
    "Zapier, Make and others may hold the token in a connection: change it there, too, or connect with OAuth.",
  ],
  abuse: {
    page: { label: "Airtable", url: "https://airtable.com" },
    signs: [
      "records that were changed in its owner's name, seen in the revision history of a record",
      "new webhooks, bases or fields that nobody of yours made",
      "API calls in the workspace's usage that your programs did not make",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.serverOnly],
  troubleshooting: [
    { observed: "401 with the new token", advice: [tokenAdvice.complete, tokenAdvice.restart] },
    {
      observed: "403 or 404 with the new token",
      advice: [
        "The token lives. Add the base or the scope on its page; the value stays the same.",
        "See that its owner still has access to the base.",
      ],
    },
    {
      observed: "429 with the new token",
      advice: ["Five requests a second for each base are allowed: wait thirty seconds."],
    },
    {
      observed: "The old token still works",
      advice: [
        "Everybody sees only their own tokens: sign in as the person whose `whoami` id the check shows.",
        "You may have changed its scopes instead of deleting it.",
      ],
    },
  ],
  links: [
    {
      label: "Creating personal access tokens",
      url: "https://support.airtable.com/docs/creating-personal-access-tokens",
    },
    { label: "Scopes", url: "https://airtable.com/developers/web/api/scopes" },
    { label: "Airtable Support", url: "https://support.airtable.com" },
  ],
};
