import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "API tokens", url: "https://replicate.com/account/api-tokens" } as const;

/** How Replicate tokens are rotated. Source: Replicate, API tokens (read 2026-11). */
export const replicatePlaybook: Playbook = {
  risk: "run every model at the expense of its account, and read that account's predictions, trainings and private models",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "Compare the names in the list and the few characters that it shows with the mask above. Replicate makes the first token of an account by itself, so the leaked one may have a name that nobody chose.",
  revoke: {
    steps: [
      "Sign in to the account or organization that owns the token and open **API tokens**.",
      "Find the leaked token.",
      "Choose **Disable** beside it (older pages: **Delete** or **Revoke**) and confirm.",
    ],
    effects: [
      "Everything that still uses the token is answered 401.",
      "There is no call that disables a token: it has to be done on the page.",
      "GitHub tells Replicate of tokens in public repositories, but nobody promises that this disables them: only a 401 proves it.",
    ],
  },
  create: {
    steps: [
      "Open **API tokens** and enter the name.",
      "Choose **Create token** (older pages: **Generate Token**).",
      "Copy the token now, without spaces around it; do not count on seeing it again.",
    ],
    advice: [
      "Name it `{app} {environment}`, with `{date}` behind it while the old token still exists.",
      "Tokens have no scopes: each can do everything, so give every application and environment its own.",
    ],
    selfCheck: {
      shape: "`r8_` followed by 37 letters and digits, 40 characters in all",
      pattern: "^r8_[A-Za-z0-9_-]{37}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.replicate.com/v1/account",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "403 and 429 say nothing about the token.",
  },
  badLogLines: [
    "401 Unauthorized",
    "403 Forbidden",
    "Invalid API key",
    "Unauthenticated",
    "You did not pass a valid authentication token",
    "You did not pass an authentication token",
  ],
  subtleties: [
    "The official name is `REPLICATE_API_TOKEN`; some programs read `REPLICATE_API_KEY`. Change or remove every name that holds the old token.",
    tokenAdvice.commented,
    "The API server and its workers each keep the environment they were started with: restart both. Reloading the code, as `--reload` does, does not read `.env` again.",
    "Where Replicate is the fallback of another provider, a dead token stays unnoticed until the day it is needed: test it by itself.",
    "Logs at the level `debug` may hold the token: look through those of the last days, and delete what holds it.",
  ],
  abuse: {
    page: { label: "Billing", url: "https://replicate.com/account/billing" },
    signs: [
      "more predictions or cost than usual, or at unusual hours",
      "predictions of models that your programs never call, in the list at `replicate.com/predictions`",
      "predictions after your own programs had changed to the new token",
      "trainings, deployments or models that nobody of yours made",
    ],
  },
  goodPractice: [
    "Use one named token per application and environment, never shared between them.",
    "Rotate every 90 days, after every exposure and when somebody leaves.",
    "Keep `.env` in `.gitignore`, and offer an `.env.example` with empty values.",
    "Set a spending limit, so that a stolen token costs less.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "See that it begins with `r8_` and has no space or line break around it.",
        "See under **API tokens** that it is not disabled.",
        "Restart every process that reads it, workers included.",
        "Look for a second name that still holds the old token.",
      ],
    },
    {
      observed: "402 or 403 with the new token",
      advice: [
        "See the account's billing: a payment may have failed or a limit may be reached.",
        "See that the token belongs to the account or organization that owns the model.",
      ],
    },
    {
      observed: "The model is not found",
      advice: [
        "Compare the model's name and version with its page; private models answer 404 to other accounts.",
        "This is no failure of the token: the check above decides.",
      ],
    },
    {
      observed: "429 with the new token",
      advice: ["Wait, try again with growing pauses, and make fewer calls at the same time."],
    },
    {
      observed: "The old token still works",
      advice: [
        "Reload **API tokens** and see that the right token was disabled.",
        "See that you were in the right account or organization, and disable it there.",
        "If it still answers 200 after an hour, write to Replicate's support.",
      ],
    },
  ],
  links: [
    { label: "Support", url: "https://replicate.com/support" },
    { label: "API tokens", url: "https://replicate.com/docs/topics/security/api-tokens" },
  ],
};
