import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://dashboard.cohere.com/api-keys" } as const;

/**
 * How Cohere keys are rotated. Sources: cohere-openapi.yaml (cohere-ai/cohere-developer-experience), and the labels of
 * the dashboard as nango.dev/docs/api-integrations/cohere describes them (read 2026-11).
 */
export const coherePlaybook: Playbook = {
  risk: "call every model of Cohere at the expense of its organization, and read the data sets and models stored there",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Compare names and the few characters that the list shows with the mask above. **Trial keys** and production keys stand in two lists of the same page; the first trial key is called `default`.",
  revoke: {
    steps: [
      "Sign in to the dashboard of the organization that owns the key and open **API Keys** in the sidebar, under **Platform**.",
      "Find the leaked key in the list of its kind, trial or production.",
      "Delete it with the control in its row (the page may call it **Delete** or **Revoke**) and confirm.",
    ],
    effects: [
      "Requests with the key are answered 401; some endpoints say 498, `InvalidToken`.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **API Keys** in the sidebar, under **Platform**.",
      "**Trial key:** choose **New Trial key**, enter a name and choose **Generate Trial key**.",
      "**Production key:** add one in the list of production keys. The first one takes an owner of the organization: **Get your Production key**, then the form **Go to Production**.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      keyAdvice.noScopes,
      "Use a trial key for development only: it is limited to few calls and not meant for production.",
    ],
    selfCheck: { shape: "40 letters and digits", pattern: "^[A-Za-z0-9]{40}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.cohere.com/v1/models",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "498 means dead, too. 403 says nothing, nor does 429, which trial keys meet early.",
  },
  badLogLines: ["invalid api token", "InvalidToken", "401 Unauthorized", "UnauthorizedError"],
  subtleties: [
    "The SDK reads `CO_API_KEY`, many programs `COHERE_API_KEY`: change or remove every name that holds the old key.",
    "Cohere's models are sold by Amazon Bedrock, Azure and Oracle, too: a key for those is theirs and is rotated there.",
    keyAdvice.commented,
  ],
  abuse: {
    page: { label: "Billing and usage", url: "https://dashboard.cohere.com/billing" },
    signs: [
      "more calls than usual, or calls of models that your programs never use",
      "a trial key that reaches its limit though nobody of yours works",
      "data sets or fine-tuned models that nobody of yours made",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    { observed: "401 or 498 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    {
      observed: "402 or 403 with the new key",
      advice: ["The key lives: see the plan and the billing details of its organization."],
    },
    {
      observed: "429 with the new key",
      advice: ["See whether it is a trial key: production takes a production key.", keyAdvice.slowDown],
    },
    {
      observed: "The old key still works",
      advice: [
        "Look into both lists, trial and production: a sibling may have been deleted instead.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to `support@cohere.com`.",
      ],
    },
  ],
  links: [
    { label: "API reference", url: "https://docs.cohere.com/reference/about" },
    { label: "Rate limits of trial and production keys", url: "https://docs.cohere.com/docs/rate-limits" },
  ],
};
