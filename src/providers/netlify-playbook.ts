import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = {
  label: "Personal access tokens",
  url: "https://app.netlify.com/user/applications#personal-access-tokens",
} as const;

/** How Netlify tokens are rotated. Sources: howtorotate.com (Netlify), Netlify's API description (read 2026-11). */
export const netlifyPlaybook: Playbook = {
  risk: "deploy, change and delete the sites of every team that its owner belongs to, and read their environment variables",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "`nfp_` is a personal token; other prefixes (`nfc_`, `nfo_`, `nfu_`, `nfb_`) come from logins, applications and builds. The list shows descriptions, never values: go by the description and the date.",
  revoke: {
    steps: [
      "Sign in as the owner of the token and open **User settings → Applications → Personal access tokens**.",
      "Beside the leaked token choose **Options → Delete personal token**.",
      "Choose **Delete** to confirm.",
      "**Token of a login or an application:** remove the application under **Applications** on the same page; on machines with the command line run `netlify logout`.",
      "**Build hook (`api.netlify.com/build_hooks/`):** delete it in the settings of the site, under **Build & deploy** (**Build hooks**), and make a new one. Never open it to see whether it works: that starts a build.",
    ],
    effects: [
      "Everything that still uses the token is answered 401: CI, scripts, and the command line where it reads the token from a variable.",
      tokenAdvice.consoleOnly,
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **User settings → Applications → Personal access tokens** and choose **New access token**.",
      "Enter the description and choose when it expires.",
      "Choose **Generate token**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "A token has no scopes and does all that its owner may do: make it as a member of the team with few rights, not as its owner.",
      "Let it expire: 90 days or sooner.",
    ],
    selfCheck: {
      shape: "`nfp_` followed by 36 to 48 letters, digits and `_`",
      pattern: "^nfp_[A-Za-z0-9_]{36,48}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.netlify.com/api/v1/user",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "403, 429 and 5xx say nothing about the token. A build hook cannot be tried without a build.",
  },
  badLogLines: ["401 Unauthorized", "Access Denied", "Error: Not authorized"],
  subtleties: [
    "The command line keeps a login of its own in its `config.json`; `NETLIFY_AUTH_TOKEN` wins over it. Change both where both are used.",
    "The environment variables of a site may hold other secrets that the token could read: rotate those, too, if the token was used by a stranger.",
    tokenAdvice.commented,
  ],
  abuse: {
    page: { label: "Teams", url: "https://app.netlify.com" },
    signs: [
      "entries in the team's audit log that nobody of yours can explain",
      "deployments, build hooks, deploy keys or functions that nobody made",
      "changed domains, redirects or environment variables",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.neverLog],
  troubleshooting: [
    { observed: "401 with the new token", advice: [tokenAdvice.complete, tokenAdvice.restart] },
    {
      observed: "404 or 403 for a site with the new token",
      advice: ["The token lives. See that its owner belongs to the team of that site."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        tokenAdvice.rightOne,
        "Sign in as the person whose token leaked: everybody sees only their own.",
      ],
    },
  ],
  links: [
    {
      label: "API authentication",
      url: "https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/",
    },
    { label: "Netlify Support", url: "https://www.netlify.com/support/" },
  ],
};
