import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "Settings, API Keys", url: "https://smith.langchain.com/settings" } as const;

/** How LangSmith keys are rotated. Source: docs.langchain.com/langsmith/create-account-api-key (read 2026-11). */
export const langsmithPlaybook: Playbook = {
  risk: "read traces with the prompts, answers and data of your users, and write or delete runs, data sets and prompts of its workspaces",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`lsv2_pt_` is a personal access token, `lsv2_sk_` a service key, `ls__` a legacy key. Compare names and the few characters of the list with the mask above, in the right organization, workspace and region.",
  revoke: {
    steps: [
      "Open LangSmith in the region of the key (`smith.langchain.com`, `eu.smith.langchain.com` or another), then **Settings → API Keys**.",
      "Find the leaked key: personal tokens are listed for their owner, service keys for administrators.",
      "Choose the trash icon in the column **Actions** and confirm.",
    ],
    effects: [
      "Programs that still use the key go on running, but their traces are refused: look for holes in the list of runs.",
      "A personal token has its owner's rights in every workspace; a service key goes on working when people leave.",
      "What a stranger read stays read: traces hold what users typed, which may be personal data.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Settings → API Keys** and choose **Create API Key**.",
      "Choose the kind: **Service key** for applications, **Personal access token** for your own scripts.",
      "For a service key choose its workspaces, and a role where the plan has roles; set the expiration.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "A service key for one workspace is enough to send traces; one for the whole organization is not needed.",
      "Let it expire, in 90 days or sooner.",
    ],
    selfCheck: {
      shape: "`lsv2_sk_` or `lsv2_pt_`, 32 hexadecimal digits, `_`, and 10 more",
      pattern: "^lsv2_(pt|sk)_[0-9a-fA-F]{32}_[0-9a-fA-F]{10}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.smith.langchain.com/api/v1/orgs/current",
    header: { name: "X-API-Key", prefix: "" },
    alive: "200",
    dead: "401",
    otherwise:
      "A key works in its region only: elsewhere ask `eu.api`, `apac.api` or `aws.api.smith.langchain.com` before you believe a 401. 403 and 429 say nothing.",
  },
  badLogLines: [
    "LangSmithAuthError",
    "Failed to multipart ingest runs",
    "Invalid token",
    "401 Client Error: Unauthorized",
    "403 Client Error: Forbidden",
  ],
  subtleties: [
    "A dead key does not stop an application: it only stops tracing, quietly. See afterwards that new runs arrive.",
    "`LANGSMITH_API_KEY` and the older `LANGCHAIN_API_KEY` are both read: a stale one can win. Change or remove both.",
    "`LANGSMITH_ENDPOINT` must name the region of the key; a self-hosted LangSmith has pages and addresses of its own.",
    "Studio and deployments on LangSmith hold the key among their own secrets: replace it there, too.",
  ],
  abuse: {
    page: { label: "Settings: usage and audit logs", url: "https://smith.langchain.com/settings" },
    signs: [
      "runs, data sets or prompts that nobody of yours made, changed or deleted",
      "more traces than usual on the usage page",
      "entries in the audit log (Enterprise) that nobody can explain",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        keyAdvice.complete,
        "See that `LANGSMITH_ENDPOINT` names the region in which the key was made.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "See the region first: some regions answer 403 to keys of others.",
        "See that the key has the workspace; one for several workspaces also needs `LANGSMITH_WORKSPACE_ID`.",
      ],
    },
    { observed: "429 with the new key", advice: ["See the monthly limit of traces.", keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Look into the other organizations, workspaces and regions: a sibling may have been deleted instead.",
        "A personal token is deleted by its owner: ask them.",
        "If it still answers 200 after an hour, write to `support@langchain.dev`.",
      ],
    },
  ],
  links: [
    { label: "API keys", url: "https://docs.langchain.com/langsmith/create-account-api-key" },
    { label: "Support", url: "https://support.langchain.com" },
  ],
};
