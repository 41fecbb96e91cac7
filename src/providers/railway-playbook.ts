import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Tokens", url: "https://railway.com/account/tokens" } as const;

/** How Railway tokens are rotated. Sources: docs.railway.com (public API), howtorotate.com (Railway), read 2026-11. */
export const railwayPlaybook: Playbook = {
  risk: "deploy, change and delete projects, and read their variables: of one environment with a project token, of everything with an account token",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "All tokens are UUIDs: the name of the variable is the best hint. `RAILWAY_TOKEN` holds a project token, `RAILWAY_API_TOKEN` one of an account or workspace. The list shows names and a few characters.",
  revoke: {
    steps: [
      "**Account or workspace token:** open **Account Settings → Tokens**, choose the bin beside the token and confirm with **Delete**.",
      "**Project token:** open the project **→ Settings → Tokens**, find the token and its environment, and delete it there.",
      "**Not sure which:** look in both places, and delete every token that could be the leaked one.",
    ],
    effects: [
      "Requests with the token are refused from then on; deployed services go on running.",
      "Services do not need a token to run: only pipelines, scripts and the command line break.",
      tokenAdvice.consoleOnly,
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "**Project token:** open the project **→ Settings → Tokens**, choose the environment, enter the name and create the token.",
      "**Account or workspace token:** open **Account Settings → Tokens**, enter the name, choose the workspace (none for an account token) and choose **Create**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "For CI take a project token: it knows one environment of one project.",
      "For several projects of a team take a workspace token; an account token reaches everything of its person.",
    ],
    selfCheck: {
      shape: "a UUID: 8, 4, 4, 4 and 12 small hexadecimal digits, joined by `-`",
      pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Account or workspace token: ' TOKEN && echo",
      "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
      "curl -sS -H @- -H 'Content-Type: application/json' \\",
      '-d \'{"query":"query { projects { edges { node { id } } } }"}\' \\',
      "https://backboard.railway.com/graphql/v2; echo",
      "unset TOKEN",
    ],
    alive: '`"data"` with projects',
    dead: '`"errors"` with `Not Authorized`',
    otherwise:
      "The status is always 200: read the answer. For project tokens use the other check, under **Check that it works**: sent like this they are refused although they live. HTTP 429 says nothing.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Project token: ' TOKEN && echo",
      "printf 'Project-Access-Token: %s\\n' \"$TOKEN\" |",
      "curl -sS -H @- -H 'Content-Type: application/json' \\",
      '-d \'{"query":"query { projectToken { projectId environmentId } }"}\' \\',
      "https://backboard.railway.com/graphql/v2; echo",
      "unset TOKEN",
    ],
    alive: "`projectId` and `environmentId`",
    dead: '`"errors"` with `Project Token not found` or `Not Authorized`',
    otherwise: "For project tokens only. HTTP 429 says nothing.",
  },
  badLogLines: [
    "Not Authorized",
    "Project Token not found",
    "Invalid RAILWAY_TOKEN",
    "Unauthorized. Please login",
  ],
  subtleties: [
    "`RAILWAY_TOKEN` and `RAILWAY_API_TOKEN` are read for different kinds: an account token under `RAILWAY_TOKEN` is refused.",
    "On a developer's machine a token in the environment wins over `railway login`: a stale one looks like a lost login.",
    "A project token belongs to one environment: staging and production each need their own.",
    "With the token a stranger could read the variables of the services, database addresses included: if it was used, rotate those, too.",
  ],
  abuse: {
    page: { label: "Dashboard", url: "https://railway.com/dashboard" },
    signs: [
      "deployments, services, volumes or domains in the project's **Activity** that nobody of yours made",
      "changed variables, or new members of a workspace",
      "usage that grows without more traffic",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.neverLog],
  troubleshooting: [
    {
      observed: "Not Authorized with the new token",
      advice: [
        "See that the variable fits the kind: `RAILWAY_TOKEN` for a project token, `RAILWAY_API_TOKEN` for the others.",
        "Raw requests send a project token as `Project-Access-Token`, the others as `Authorization: Bearer`.",
        tokenAdvice.complete,
      ],
    },
    {
      observed: "The new token sees another project or environment",
      advice: ["Create it again with the right environment: that cannot be changed later."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "It may be of the other kind: look under **Account Settings → Tokens** and in the **Settings** of every project.",
        "Ask each member of the workspace: nobody sees the account tokens of others.",
      ],
    },
  ],
  links: [
    { label: "Public API", url: "https://docs.railway.com/reference/public-api" },
    { label: "Support", url: "https://station.railway.com" },
  ],
};
