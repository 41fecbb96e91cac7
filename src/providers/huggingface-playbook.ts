import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Access Tokens", url: "https://huggingface.co/settings/tokens" } as const;

/** How Hugging Face tokens are rotated. Source: Hugging Face, security tokens and rate limits (read 2026-11). */
export const huggingfacePlaybook: Playbook = {
  risk: "read every repository that its owner can read, private ones included, and spend inference credits; with the role **Write**, also change models, datasets and Spaces",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "Compare the names, the days of last use and the few characters that the list shows. In doubt, ask `https://huggingface.co/api/whoami-v2` with the leaked token: the answer holds its name under `auth.accessToken.displayName` and its permissions under `role`.",
  revoke: {
    steps: [
      "Sign in as the owner of the token and open **Access Tokens**.",
      "Find the leaked token and open **Manage** (three dots) in its row.",
      "Choose **Delete** (older pages: **Revoke**) and confirm.",
      "In a hurry, choose **Invalidate and refresh** instead: the old value dies and a new one with the same permissions takes its place at once.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Leaked token: ' TOKEN && echo",
        `printf '{"credentials":["%s"]}' "$TOKEN" | curl -sS -o /dev/null -w '%{http_code}\\n' -H 'Content-Type: application/json' --data-binary @- https://huggingface.co/api/credentials/revoke`,
        "unset TOKEN",
      ],
      note: "Needs no login: whoever holds a leaked token may revoke it, and its owner gets an e-mail. The answer is always 202, even for a token that never existed, so check the old token afterwards.",
    },
    effects: [
      "Everything that still uses the token is answered 401: deployments, notebooks, jobs and `git` remotes.",
      "A token does not expire by itself: until it is deleted, it works.",
      "Hugging Face looks for leaked tokens, too, but promises no revocation: only a 401 proves it.",
      "An administrator who revokes the token for one organization stops it there only; it goes on working elsewhere.",
    ],
  },
  create: {
    steps: [
      "Open **Access Tokens** and choose **Create new token** (older pages: **New token**).",
      "Choose the type: **Fine-grained** or **Read**.",
      "Enter the name and tick the permissions.",
      "Choose **Create token** (older pages: **Generate**).",
      tokenAdvice.copyNow,
    ],
    advice: [
      "Name it `{app}-{environment}-{date}`.",
      "**Read** is enough for downloads and inference; **Fine-grained**, limited to the repositories it needs, is better. **Write** is never needed for inference.",
      "For inference alone, a fine-grained token needs just **Make calls to Inference Providers** (older pages: **Make calls to the serverless Inference API**).",
      "Replace a legacy key (`api_org_`, or one from `huggingface.co/settings/api`) by a fine-grained user token: that page is gone, and organization keys have no successor.",
      "Jobs in GitHub Actions can do without a stored token: Trusted Publishers give them one for an hour.",
    ],
    selfCheck: { shape: "`hf_` followed by 34 letters and digits", pattern: "^hf_[A-Za-z0-9]{34}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://huggingface.co/api/whoami-v2",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from an organization's token policy and 429 from the rate limit: neither says whether the token lives.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      `printf 'Authorization: Bearer %s' "$TOKEN" | curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -H 'Content-Type: application/json' -d '{"inputs":"test"}' https://api-inference.huggingface.co/models/lllyasviel/control_v11p_sd15_openpose`,
      "unset TOKEN",
    ],
    alive: "200, or 503 while the model loads",
    dead: "401",
    otherwise:
      "Guides use this call, also with the models `bert-base-uncased` and `microsoft/DialoGPT-small`. It is the second choice: it runs an inference, which may cost credits, and its host is being replaced by `router.huggingface.co`. 403, 404, 410 and no answer at all say nothing about the token.",
  },
  badLogLines: [
    "401 Unauthorized",
    "403 Forbidden",
    "Invalid API key",
    "Hugging Face provider error",
    "Invalid credentials in Authorization header",
    "Invalid username or password",
    "HfHubHTTPError",
    "GatedRepoError",
  ],
  subtleties: [
    "One token hides under many names. Change or remove every one that holds the old value; `HF_TOKEN` is official, `HUGGING_FACE_HUB_TOKEN` is deprecated but still read, and `HUGGINGFACE_HUB_TOKEN` is read by applications only.",
    "Where code reads two names, a stale first one wins: `HF_API_KEY || HUGGINGFACE_HUB_TOKEN` keeps using the old value until `HF_API_KEY` is changed or gone, whatever the documentation says about the order.",
    "`huggingface_hub` keeps tokens in `~/.cache/huggingface/token` and `stored_tokens`, and uses them when no variable is set. On every machine: `hf auth logout`, then `hf auth login`.",
    "`~/.huggingface` and a `config.json` with `auth_token` are not read by `huggingface_hub`, but what stands in them has leaked all the same. Delete it, and keep token files readable for their owner only (`chmod 600`).",
    "A commented-out old value in `.env` is still a leak. Delete the line.",
    "In a Space, **Secrets** are hidden and **Variables** are public, and copied when somebody duplicates the Space: a token belongs in **Secrets**. The Space restarts by itself after the change.",
    "`SPACE_ID`, `SPACE_HOST`, `SPACE_AUTHOR_NAME`, `HF_SPACE_ID`, `HF_API_URL` and `NEXT_PUBLIC_HF_SPACE` are no secrets: leave them as they are.",
    "A value that begins with `sk-` is no Hugging Face token, even beside Hugging Face code: rotate it where it comes from. And `HfApi` has no `login`; use `huggingface_hub.login`.",
  ],
  abuse: {
    page: { label: "Billing", url: "https://huggingface.co/settings/billing" },
    signs: [
      "more calls or credits than usual, or at unusual hours",
      "calls from places where nobody of yours works",
      "a day of last use after your own programs had stopped using the token",
      "commits, repositories, Spaces or tokens that nobody of yours made",
      "token events in the organization's audit log, such as `org.rotate_token`, that nobody can explain",
    ],
  },
  goodPractice: [
    "Use one token per application and environment, and no personal token with the role **Write** for convenience.",
    "Rotate every 90 days, after every exposure and when somebody leaves; delete tokens that nobody uses.",
    "Read the token from the environment, a Space's **Secrets** or a secret manager, and stop early when it is missing. Keep `.env` in `.gitignore` and offer an `.env.example`.",
    "Clear the outputs of notebooks before sharing them: they keep what was printed.",
    "Where many users share an application, let one service hold the token and make the calls; protect a Space with its own authentication or a gateway.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "Look for a typo, a missing end or a space around the value.",
        "Restart every process: most read their environment only once.",
        `See what the program sees without printing it: \`printf '%.8s...\\n' "$HF_TOKEN"\` with the name that it reads, or \`bun --eval "console.log((process.env.HF_TOKEN ?? '').slice(0, 8) + '...')"\`.`,
        "Clear the application's cache and the cached login (`hf auth logout`), and look for a second name that still holds the old value.",
        "In a Space, see that the secret is set under the name that the code reads.",
      ],
    },
    {
      observed: "403 with the new token",
      advice: [
        "See that the token has **Read**, or **Make calls to Inference Providers** for inference.",
        "See that it belongs to the right account: `whoami-v2` tells its name.",
        "Ask the organization whether the token waits for approval or is denied.",
      ],
    },
    {
      observed: "The model is not found, or gated",
      advice: [
        "Compare the model's name in the code with the one on the Hub; models move and are withdrawn.",
        "Accept the model's conditions with the account that owns the token.",
        "This is no failure of the token: `whoami-v2` decides.",
      ],
    },
    {
      observed: "429 with the new token",
      advice: [
        "Wait five minutes and try again with growing pauses.",
        "See the limits of the account's plan; Pro has higher ones.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        "Reload **Access Tokens** and see that the right token was deleted: `whoami-v2` tells the name of the one that lives.",
        "Delete it again, or use the revocation call.",
        "If it still answers 200 after an hour, write to Hugging Face's support.",
      ],
    },
  ],
  links: [
    { label: "Support", url: "https://huggingface.co/support" },
    { label: "User access tokens", url: "https://huggingface.co/docs/hub/security-tokens" },
    { label: "Inference Providers", url: "https://huggingface.co/docs/inference-providers" },
    { label: "Inference API (former address)", url: "https://huggingface.co/docs/api-inference" },
    { label: "Spaces", url: "https://huggingface.co/docs/hub/spaces" },
    { label: "Secrets of a Space", url: "https://huggingface.co/docs/hub/spaces-overview#managing-secrets" },
  ],
};
