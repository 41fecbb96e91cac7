import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://platform.openai.com/api-keys" } as const;

/** How OpenAI keys are rotated. Source: OpenAI's API description of 2026-08; how-to-rotate, openai.md (read 2026-11). */
export const openaiPlaybook: Playbook = {
  risk: "use models, files and assistants of its project at the organization's expense; a legacy key reaches every project of its owner, and an admin key manages keys, members and projects",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "The list shows the names, the last characters of each key and when it was last used; compare the names and the days with the place of the leak. Choose the right project first. Admin keys have a page of their own: **Organization settings**, **Admin keys**.",
  revoke: {
    steps: [
      "Sign in, choose the project of the key, and open **API keys**.",
      "Find the leaked key and choose the trash can beside it.",
      "In **Revoke secret key**, see that it is the right one and choose **Revoke key**.",
      "A key of a service account goes with its account: make the new one first where the service has to go on, and then delete the old service account or its key.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Admin key: ' ADMIN_KEY && echo",
        "read -rp 'Id of the project: ' PROJECT",
        "read -rp 'Id of the leaked key: ' ID",
        `printf 'Authorization: Bearer %s' "$ADMIN_KEY" | curl -sS -X DELETE -H @- "https://api.openai.com/v1/organization/projects/$PROJECT/api_keys/$ID"`,
        "unset ADMIN_KEY",
      ],
      note: "Needs an admin key of the organization; the answer holds `deleted: true`. The same address without the id, with GET, lists the ids with the last characters of their keys. For a service account the answer may be 400: delete the account or its key in the console. An admin key is deleted under `/v1/organization/admin_api_keys/` and its id.",
    },
    effects: [
      "Everything that still uses the key is answered 401.",
      "A revoked key does not come back.",
      "OpenAI disables leaked keys that it learns of, and mails the owner; that may happen before you are ready, or not at all. Only a 401 proves it.",
    ],
  },
  create: {
    steps: [
      "Open **API keys** in the project of the application and choose **Create new secret key**.",
      "Enter the name, and choose the owner and the permissions.",
      "Choose **Create secret key**.",
      "In **Save your key**, choose **Copy**: the key is shown only once.",
    ],
    advice: [
      "Name it `{app}-{environment}-{date}`.",
      "Under **Permissions**, choose **Restricted** and only the endpoints that the application calls, or **Read only** where that is enough.",
      "For servers, choose **Service account** as the owner: such a key stays when people leave.",
      "Use one project per environment, each with its own budget and rate limits.",
      "Replace a legacy key by a project key: a legacy key reaches everything that its owner can reach.",
    ],
    selfCheck: {
      shape: "`sk-proj-`, `sk-svcacct-` or `sk-admin-`, and a long text with `T3BlbkFJ` in its middle",
      pattern: "^sk-(proj|svcacct|service|admin)-[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,74}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.openai.com/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from permissions, the model's rules or the country, and 429 from limits or an unpaid bill: neither says that the key is dead. Where the organization allows only some addresses, check from one of them: from others, a living key is answered 401, too (`ip_not_authorized`).",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://api.openai.com/v1/organization/admin_api_keys?limit=1",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "For admin keys, which the first check does not suit; other keys are refused here even when they live. 403 and 429 say nothing about the key.",
  },
  badLogLines: [
    "401 Unauthorized",
    "403 Forbidden",
    "Invalid API key",
    "Incorrect API key provided",
    "invalid_api_key",
    "AuthenticationError",
    "insufficient permissions",
    "OpenAI provider error",
  ],
  subtleties: [
    "Many programs read `OPENAI_API_KEY`, and some `OPENAI_KEY` or a name of their own. Change or remove every name that holds the old key.",
    "Other companies' keys begin with `sk-`, too: only one with `T3BlbkFJ` inside comes from OpenAI.",
    "In a Hugging Face Space the key stands in **Settings** under **Secrets**; the Space restarts by itself after the change.",
    "Where OpenAI is optional, a dead key only makes its models disappear: test it by itself.",
    "The list shows when a key was last used: before you revoke the old one without haste, wait until that stands still.",
    "A new key in another project does not see the files, assistants and fine-tuned models of the old one.",
    keyAdvice.commented,
  ],
  abuse: {
    page: { label: "Usage", url: "https://platform.openai.com/usage" },
    signs: [
      "more requests or cost than usual, or at unusual hours; the page can group by key",
      "models that your programs never call",
      "a day of last use after your own programs had changed to the new key",
      "events `api_key.created`, `api_key.updated` or `api_key.deleted` in the audit log that nobody can explain",
      "members, projects or service accounts that nobody of yours made, where the leaked key was an admin key",
    ],
  },
  goodPractice: [
    "Use one key per application and environment, never shared between them, and no admin key in a running service.",
    "Rotate every 90 days, after every exposure and when somebody leaves.",
    "Set a monthly budget and an alert for each project.",
    "Keep `.env` in `.gitignore`, and offer an `.env.example` with empty values.",
    "Call OpenAI from a server, never from a browser or an app that others can open.",
    keyAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "See that the whole key arrived, without a space or a line break: it is long, and easily cut.",
        "Restart every process that reads it.",
        "Look for a second name, and for a value exported in the shell, that still holds the old key.",
        "See that no `OPENAI_ORG_ID` or `OPENAI_PROJECT_ID` of another project is set.",
        "See whether the organization allows the address that the calls come from.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "See the permissions of the key under **API keys**: a restricted key may miss an endpoint.",
        "See whether the project allows the model.",
        "See whether OpenAI serves the country that the calls come from.",
      ],
    },
    {
      observed: "The model is not found",
      advice: [
        "Compare the model's name with the list that the check above returns; it depends on the project.",
        "This is no failure of the key.",
      ],
    },
    {
      observed: "429 with the new key",
      advice: [
        "`insufficient_quota` means that the balance or the budget is used up, perhaps by a stranger: see the bill.",
        "Otherwise wait, and try again with growing pauses.",
      ],
    },
    {
      observed: "The old key still works",
      advice: [
        "Reload **API keys**, in every project, and see that the right key was revoked.",
        "See whether it is a service account's or an admin key: these have pages of their own.",
        "If it still answers 200 after an hour, write to OpenAI's support.",
      ],
    },
  ],
  links: [
    { label: "Help center", url: "https://help.openai.com/" },
    {
      label: "Best practices for API key safety",
      url: "https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety",
    },
    { label: "Admin keys", url: "https://platform.openai.com/settings/organization/admin-keys" },
  ],
};
