import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Tokens", url: "https://vercel.com/account/tokens" } as const;

/** How Vercel tokens are rotated. Sources: vercel.com/docs/rest-api, GitHub's list of secret types (read 2026-11). */
export const vercelPlaybook: Playbook = {
  risk: "deploy, read and change the projects, environment variables and domains that its owner reaches, and so every secret that stands in those variables",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "The prefix tells the kind: `vcp_` a person's token, `vci_` an integration's, `vca_` and `vcr_` an app's access and refresh token, `vck_` a key of AI Gateway, `vercel_blob_rw_` a store's token. The list shows names, scopes and the day of last use.",
  revoke: {
    steps: [
      "**Access token:** open **Account Settings → Tokens**, choose **⋯** beside the token, then **Delete**, and confirm; or use the command below.",
      "**Integration token:** open **Integrations** of the team, choose the integration and **Uninstall**, or ask who built it to end the token.",
      "**AI Gateway key:** open **AI Gateway → API keys** of the team and delete the key.",
      "**Blob token:** open the store under **Storage** and rotate or disconnect its token.",
      "**Deploy hook:** open the project's **Settings → Git → Deploy Hooks** and choose **Revoke**.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Token to revoke: ' TOKEN && echo",
        "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://api.vercel.com/v3/user/tokens/current",
        "unset TOKEN",
      ],
      note: "For access tokens: the token deletes itself. `200` means done, and it cannot be undone.",
    },
    effects: [
      "Deployments from CI and the `vercel` command fail with the deleted token at once; what is deployed runs on.",
      "Secrets in environment variables that the token could read have to be taken for known: rotate them, too.",
      "Vercel says that it revokes tokens found in public repositories on GitHub. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open **Account Settings → Tokens**, enter the name, and choose the scope (one team) and the expiration.",
      "Choose **Create**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "Choose one team as the scope, never **Full Account**, and an expiration.",
      "Deploying from the connected repository needs no token at all.",
      "For models use a key of AI Gateway, or on Vercel itself its OpenID Connect token, and not an access token.",
    ],
    selfCheck: {
      shape: "`vcp_` (AI Gateway: `vck_`) followed by 56 letters, digits, `_` and `-`",
      pattern: "^vc[piark]_[A-Za-z0-9_-]{56}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://api.vercel.com/v2/user",
      "unset TOKEN",
    ],
    alive: "200",
    dead: '403 with `"invalidToken":true`, or 401',
    otherwise:
      "For access and integration tokens. 403 without `invalidToken` means that the token lives and may not do this, 429 says nothing. Keys of AI Gateway have the other check, under **Check that it works**; Blob tokens and deploy hooks cannot be tried without using them.",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://ai-gateway.vercel.sh/v1/credits",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "For keys of AI Gateway (`vck_`). 403 and 429 say nothing.",
  },
  badLogLines: [
    "The specified token is not valid",
    "invalidToken",
    "Not authorized",
    "Error: You do not have access to the specified account",
    "AuthenticationError",
  ],
  subtleties: [
    "The `vercel` command keeps a login of its own: on machines where the token was given to it, run `vercel logout`, then `vercel login`.",
    "Environment variables are taken in when a deployment is built: after changing one, deploy again. Older deployments keep the old value and stay reachable.",
    "Variables marked **Sensitive** cannot be read back; all others could be read with the token.",
    "A deploy hook is an address that anybody can call: it starts builds and reads nothing.",
  ],
  abuse: {
    page: { label: "Activity", url: "https://vercel.com/d?to=%2F%5Bteam%5D%2F~%2Factivity" },
    signs: [
      "deployments, domains or integrations that nobody of yours made",
      "environment variables that were read or changed",
      "costs for functions or AI Gateway that jump",
      "new members or tokens",
    ],
  },
  goodPractice: [
    "Mark secrets in environment variables as **Sensitive**, separately for production and preview.",
    tokenAdvice.onePerUse,
    tokenAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "403 with the new token",
      advice: [
        "With `invalidToken`: look for a missing end or a space, and see whether it has expired.",
        "Without: the token is for another team. Give `--scope`, or `VERCEL_ORG_ID` and `VERCEL_PROJECT_ID`.",
        "See whether the team asks for SAML: create the token while signed in through it.",
      ],
    },
    {
      observed: "401 from AI Gateway with the new key",
      advice: [tokenAdvice.complete, "It begins with `vck_`: an access token is refused there."],
    },
    {
      observed: "The old token still works",
      advice: [tokenAdvice.rightOne, "Delete it with the command above, which needs no list."],
    },
  ],
  links: [
    {
      label: "Delete an authentication token",
      url: "https://vercel.com/docs/rest-api/authentication/delete-an-authentication-token",
    },
    { label: "Access tokens", url: "https://vercel.com/docs/rest-api#authentication" },
    { label: "Vercel Support", url: "https://vercel.com/help" },
  ],
};
