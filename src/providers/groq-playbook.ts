import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://console.groq.com/keys" } as const;

/** How Groq keys are rotated. Source: Groq, API keys; how-to-rotate, groq.md (read 2026-11). */
export const groqPlaybook: Playbook = {
  risk: "use every model and file of its project, at the expense and within the limits of the organization",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare the names, the day of last use and the few characters that the list shows with the mask above. Look into every project: a key is listed in the one it was made in.",
  revoke: {
    steps: [
      "Sign in to the Groq console, choose the organization and the project, and open **API Keys**.",
      "Find the leaked key and choose the trash can beside it.",
      "In **Revoke API Key**, see that it is the right one and choose **Revoke Key**.",
    ],
    effects: [
      "Everything that still uses the key is answered 401.",
      "There is no call that revokes a key: it has to be done in the console.",
      "GitHub tells Groq of keys in public repositories, but nobody promises that this revokes them: only a 401 proves it.",
    ],
  },
  create: {
    steps: [
      "Open **API Keys** in the project of the application and choose **Create API Key**.",
      "Enter the name and confirm.",
      keyAdvice.copyNow,
    ],
    advice: [
      "Name it `{app}-{environment}-{date}`.",
      "Keys have no scopes: each can do everything in its project. Use one project for each environment, and allow it only the models and limits it needs.",
    ],
    selfCheck: {
      shape: "`gsk_` followed by 52 letters and digits",
      pattern: "^gsk_[A-Za-z0-9]{52}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.groq.com/openai/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from the place of the call or an organization's rule, 429 from the rate limit: neither says whether the key lives.",
  },
  badLogLines: [
    "401 Unauthorized",
    "403 Forbidden",
    "Invalid API Key",
    "invalid_api_key",
    "AuthenticationError",
    "Groq provider error",
  ],
  subtleties: [
    "Libraries for OpenAI can talk to Groq: look for a `gsk_` key under `OPENAI_API_KEY` as well.",
    "In a Hugging Face Space the key stands in **Settings** under **Secrets**; the Space restarts by itself after the change.",
    "Where Groq is optional, a dead key only makes its models disappear: test it by itself.",
    "Limits count for the organization: a stranger's calls and yours add up, and a new key brings no new limits.",
    keyAdvice.commented,
  ],
  abuse: {
    page: { label: "Usage", url: "https://console.groq.com/dashboard/usage" },
    signs: [
      "more tokens or requests than usual, or at unusual hours",
      "models that your programs never call",
      "429 answers although your own programs are quiet",
      "requests after your own programs had changed to the new key",
    ],
  },
  goodPractice: [
    "Use one key per application and environment, never shared between them.",
    "Rotate every 90 days, after every exposure and when somebody leaves.",
    "Keep `.env` in `.gitignore`, and offer an `.env.example` with empty values.",
    "Call Groq from a server, never from a browser or an app that others can open.",
    keyAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "See that it begins with `gsk_` and has no space or line break around it.",
        "Restart every process that reads it.",
        "Look for a second name that still holds the old key.",
        "See that it goes to `api.groq.com`: keys of xAI's Grok are others.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "See whether the project or the organization blocks the model.",
        "Try from another network: some places and proxies are refused.",
      ],
    },
    {
      observed: "The model is not found",
      advice: [
        "Compare the model's name with the list that the check above returns: models are withdrawn.",
        "This is no failure of the key.",
      ],
    },
    {
      observed: "429 with the new key",
      advice: ["Wait as long as `retry-after` says, and see the limits of the organization."],
    },
    {
      observed: "The old key still works",
      advice: [
        "Reload **API Keys**, in every project, and see that the right key was revoked.",
        "If it still answers 200 after an hour, write to `support@groq.com`.",
      ],
    },
  ],
  links: [
    { label: "Community and support", url: "https://community.groq.com" },
    { label: "API keys", url: "https://console.groq.com/docs/api-keys" },
  ],
};
