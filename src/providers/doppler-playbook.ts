import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Tokens", url: "https://dashboard.doppler.com/workplace/tokens" } as const;

/** How Doppler tokens are rotated. Source: docs.doppler.com (service tokens, token formats, auth revoke), read 2026-11. */
export const dopplerPlaybook: Playbook = {
  risk: "read every secret it reaches: those of one config with a service token, everything of its person with a personal or command-line token. Treat all of them as leaked, too",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "The word after `dp.` tells the kind: `st` a service token (often with the name of its config behind it), `sa` a service account, `pt` a person, `ct` the command line, `scim` user management, `audit` the audit log. The lists show names, dates and last use.",
  revoke: {
    steps: [
      "**Service token (`dp.st.`):** open the project, choose the config, then **Access**, and revoke the token in the list.",
      "**Personal token (`dp.pt.`) and command line (`dp.ct.`):** its owner opens **Tokens**, then the tab **Personal** or **CLI**, and revokes it. `doppler logout` does the same on the machine itself.",
      "**Service account (`dp.sa.`):** open **Team → Service Accounts**, choose the account, and delete the token.",
      "**`scim` and `audit`:** an owner of the workplace opens **Tokens** and the tab of that name.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Token to revoke: ' TOKEN && echo",
        'printf \'{"token":"%s"}\' "$TOKEN" |',
        "curl -sS -w '\\n%{http_code}\\n' -H 'Content-Type: application/json' --data-binary @- https://api.doppler.com/v3/auth/revoke",
        "unset TOKEN",
      ],
      note: "For all kinds: the token itself is all it takes. `200` means done; it cannot be undone.",
    },
    effects: [
      "Programs that start with the token get no secrets any more; those that run keep what they have read until they restart.",
      "With a fallback file the command line can go on with old secrets for a while.",
      "Whoever had the token may have read all its secrets: revoking it does not take those back.",
      tokenAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "**Service token:** open the project **→** the config **→ Access → Generate**, enter the name, leave write access out, choose an expiry, and choose **Generate Service Token**.",
      "**Service account:** open **Team → Service Accounts**, choose or make one with few rights, and make a token for it.",
      tokenAdvice.copyNow,
      "Then rotate each secret that the old token could read, at its own provider, and put the new values into Doppler.",
    ],
    advice: [
      tokenAdvice.name,
      "In production take a service token, read-only, one for each config; never a personal or command-line token.",
      "In CI a service account identity (OIDC) needs no stored token at all.",
    ],
    selfCheck: {
      shape: "`dp.`, the kind, a dot, perhaps the config and a dot, and 40 to 44 letters and digits",
      pattern: "^dp[.](ct|pt|st|sa|scim|audit)[.]([a-z0-9_-]{2,35}[.])?[A-Za-z0-9]{40,44}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.doppler.com/v3/me",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "403 can come from the workplace's trusted addresses; 429 and 5xx say nothing.",
  },
  badLogLines: [
    "Invalid Service token",
    "Doppler Error: Invalid Auth token",
    "This token does not have access",
    "401 Unauthorized",
  ],
  subtleties: [
    "The command line keeps tokens in `~/.doppler/.doppler.yaml`, by folder; `DOPPLER_TOKEN` wins over them.",
    "Fallback files (`~/.doppler/fallback`) hold secrets encrypted with the token: delete them where the old token was used.",
    "The Kubernetes operator and the integrations (Vercel, AWS, GitHub) each keep a token or a copy of the secrets: see that they synchronize again.",
    "One token leaked means many secrets: work through the config from the most dangerous on.",
  ],
  abuse: {
    page: { label: "Activity", url: "https://dashboard.doppler.com/workplace/activity" },
    signs: [
      "reads of a config in the activity or access logs from addresses that are not yours",
      "tokens, service accounts, webhooks or integrations that nobody of yours made",
      "changed secrets, above all addresses that lead elsewhere",
    ],
  },
  goodPractice: [
    tokenAdvice.onePerUse,
    "Allow only your own addresses (**Trusted IPs**), where the plan has it.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    { observed: "401 with the new token", advice: [tokenAdvice.complete, tokenAdvice.restart] },
    {
      observed: "403 or no access with the new token",
      advice: [
        "A service token knows one config: compare project and config. Or your address is not a trusted one.",
      ],
    },
    {
      observed: "The program still gets old secrets",
      advice: [
        "It reads a fallback file: delete it and restart.",
        "It was not restarted since the secrets changed.",
      ],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "Run the command above with the leaked token itself.",
        "The answer of the check names its kind and workplace: look there.",
      ],
    },
  ],
  links: [
    { label: "Service tokens", url: "https://docs.doppler.com/docs/service-tokens" },
    { label: "Revoke a token", url: "https://docs.doppler.com/reference/auth-revoke" },
    { label: "Support", url: "https://support.doppler.com" },
  ],
};
