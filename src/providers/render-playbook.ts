import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://dashboard.render.com/u/settings#api-keys" } as const;

/** How Render API keys and deploy hooks are rotated. Sources: render.com/docs (API, scoped API keys), read 2026-11. */
export const renderPlaybook: Playbook = {
  risk: "change, deploy and delete services and databases in all workspaces of its owner, and read their environment variables",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`rnd_` is an API key; the list shows names, never whole keys. An address below `api.render.com/deploy/` is the deploy hook of the service whose id (`srv-`) stands in it.",
  revoke: {
    steps: [
      "Sign in as the owner of the key and open **Account Settings → API Keys**.",
      "Find the leaked key by its name.",
      "Choose **Revoke** and confirm.",
      "**Deploy hook:** open the service **→ Settings → Deploy Hook** and choose **Regenerate hook** (the button may be called otherwise). Never open the address to see whether it works: that starts a deployment.",
    ],
    effects: [
      "Requests with the key are answered 401; services and databases go on running.",
      "A regenerated deploy hook ends the old address.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Account Settings → API Keys** and choose **Create API Key**.",
      "Enter the name; where scoped keys are offered, choose the workspace and the permissions.",
      "Choose **Create** (for a scoped key **Generate API key**).",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "An ordinary key acts as its person in all workspaces: make it with an account for machines that belongs to one workspace only.",
      "Take a scoped key where your account offers them (early access in 2026): one workspace, and only the permissions in use.",
      "To deploy from CI a deploy hook is enough; it can do nothing else.",
    ],
    selfCheck: { shape: "`rnd_` followed by 28 letters and digits", pattern: "^rnd_[A-Za-z0-9]{28}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.render.com/v1/services?limit=1",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 can be a scoped key that lives and may not list services; 429 and 5xx say nothing. A deploy hook cannot be tried without a deployment.",
  },
  badLogLines: ["401 Unauthorized", "unauthorized"],
  subtleties: [
    "The key of a person ends with the person's account, and with nothing less: a changed password leaves it alive.",
    "The `render` command line has a login of its own; `RENDER_API_KEY` wins over it.",
    "With the key a stranger could read environment variables and database addresses: if it was used, rotate those, too.",
  ],
  abuse: {
    page: { label: "Render Dashboard", url: "https://dashboard.render.com/" },
    signs: [
      "deployments, one-off jobs, services or databases that nobody of yours made",
      "changed environment variables, start commands or custom domains",
      "entries that nobody can explain in the workspace's audit logs, where the plan has them",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.neverLog],
  troubleshooting: [
    { observed: "401 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    {
      observed: "403 with the new key",
      advice: [
        "The key lives. Add the permission to the scoped key, or see that its owner belongs to the workspace.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [keyAdvice.rightOne, "Everybody sees only their own keys: sign in as the person who made it."],
    },
  ],
  links: [
    { label: "The Render API", url: "https://render.com/docs/api" },
    { label: "Scoped API keys", url: "https://render.com/docs/scoped-api-keys" },
    { label: "Deploy hooks", url: "https://render.com/docs/deploy-hooks" },
  ],
};
