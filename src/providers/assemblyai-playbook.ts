import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://www.assemblyai.com/dashboard/api-keys" } as const;

/** How AssemblyAI keys are rotated. Source: assemblyai.com/docs/account-management (read 2026-11). */
export const assemblyaiPlaybook: Playbook = {
  risk: "transcribe at the expense of the account, and read or delete the transcripts of its project",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names and the few characters that the list shows with the mask above, in every project: a key belongs to one.",
  revoke: {
    steps: [
      "Sign in to the dashboard and open **API Keys** (newer pages: **Workspace → Manage → API Keys**).",
      "Find the leaked key in its project.",
      "Delete it in its row, and confirm.",
    ],
    effects: [
      "Requests with the key are answered 401.",
      "Transcripts stay; what a stranger read of them stays read.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **API Keys** in the dashboard and choose **Create New API Key**.",
      "Enter the name, choose the project, and choose **Create**.",
      "Copy the key straight into your secret store.",
    ],
    advice: [
      keyAdvice.name,
      "Use one project per environment: a key reads the transcripts of its project only.",
      "Plans limit the number of keys: delete what nobody uses.",
    ],
    selfCheck: { shape: "32 small letters and digits", pattern: "^[0-9a-z]{32}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.assemblyai.com/v2/transcript?limit=1",
    header: { name: "Authorization", prefix: "" },
    alive: "200",
    dead: "401",
    otherwise:
      "An account in the EU asks `api.eu.assemblyai.com` instead. 403 and 429 say nothing about the key.",
  },
  badLogLines: ["Authentication error, API token missing/invalid", "Invalid API key", "401 Unauthorized"],
  subtleties: [
    "The header holds the bare key, without `Bearer`.",
    "A new key in another project does not see the old transcripts, nor files that were uploaded with the old key.",
    "A webhook that AssemblyAI calls may carry a secret of its own: it is not touched by this rotation.",
    "Look for the key under `ASSEMBLYAI_API_KEY` and `AAI_API_KEY`, and as `aai.settings.api_key` in code.",
  ],
  abuse: {
    page: { label: "Usage", url: "https://www.assemblyai.com/dashboard/usage" },
    signs: [
      "more hours of audio than usual, or at unusual times",
      "transcripts in the logs that none of your programs asked for, or that are gone",
      "entries in the activity logs that nobody can explain",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        keyAdvice.complete,
        "See that the header holds the key alone, and that the address is the one of your region.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "404 for a transcript with the new key",
      advice: ["The key lives, in another project than the transcript: make one in the right project."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Look into every project: a sibling may have been deleted instead.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to `support@assemblyai.com`.",
      ],
    },
  ],
  links: [
    { label: "Account management", url: "https://www.assemblyai.com/docs/account-management" },
    { label: "Documentation", url: "https://www.assemblyai.com/docs" },
  ],
};
