import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "API Tokens", url: "https://YOUR-COOLIFY/security/api-tokens" } as const;

/** How Coolify tokens are rotated. Source: Coolify, its API tokens page and API description (read 2026-11). */
export const coolifyPlaybook: Playbook = {
  risk: "do with the team's servers, applications and databases what its permissions allow, up to everything: read their secrets, change their settings and deploy them",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "Compare the descriptions and **Last used** in the list of issued tokens. Tokens belong to a person and a team: look as the person who made it, in the right team. The number before the bar grows with every new token, so the oldest has the lowest.",
  revoke: {
    steps: [
      "Sign in to your Coolify as the person who made the token, and choose its team.",
      "Open **Keys & Tokens**, then **API Tokens**.",
      "Find the leaked token among **Issued tokens** and choose **Revoke** (older versions: **Delete**).",
      "Enter its description and choose **Revoke token**.",
    ],
    effects: [
      "Everything that still uses the token is answered 401: pipelines, scripts and webhooks. Running applications go on.",
      "There is no call that revokes a token, and nobody else does it: GitHub does not look for Coolify tokens.",
      "With **Read sensitive data** or **Root**, whoever held the token could read the secrets of every application: they have leaked, too.",
    ],
  },
  create: {
    steps: [
      "Open **Keys & Tokens**, then **API Tokens**.",
      "Under **New API token**, enter a description and choose an expiry and the permissions.",
      "Choose **Create token** (older versions: **Create New Token**).",
      "Copy the token now, with the number and the bar at its beginning: it is shown only once.",
    ],
    advice: [
      "Describe it as `{app}-{environment}-{date}`.",
      "Choose the fewest permissions: **Deploy** to deploy, **Write** to change variables, **Read** to see when they changed. **Root** is never needed for that.",
      "Choose an expiry, 90 days at most, rather than **Never**.",
      "Where the calls come from fixed addresses, enter them under **Allowed IPs for API Access** in the settings of your Coolify.",
    ],
    selfCheck: {
      shape:
        "a number, a bar, and 48 letters and digits, of which the last 8 are a checksum (older versions: 40)",
      pattern: "^[0-9]{1,10}[|][A-Za-z0-9]{40}([0-9a-f]{8})?$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-COOLIFY/api/v1/version",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from a living token without **Read**, from an API that is switched off, or from an address that is not allowed, and 429 from too many calls: none of them says that the token is dead. 400 does so only with `Invalid token` in the answer. 404 or a page of HTML means that this is not the address of your Coolify.",
  },
  badLogLines: [
    "401 Unauthorized",
    "403 Forbidden",
    "Invalid API key",
    "Unauthenticated.",
    "Invalid token.",
    "Missing required permissions",
    "This field is not allowed",
  ],
  subtleties: [
    'A variable is changed with PATCH to `/api/v1/applications/UUID/envs` and the body `{"key":"NAME","value":"..."}`. The older form `{"NAME":"..."}` is answered 422, `This field is not allowed`, and changes nothing.',
    "Fields that the body leaves out (`is_preview`, `is_literal`, `is_multiline`, `is_shown_once`) fall back to their defaults: read the entry first and send them back. A value with `$` needs `is_literal`.",
    "A variable for preview deployments is a second entry with the same name and `is_preview`: change both.",
    "A token without **Deploy** can change a variable and not deploy it: the old value stays in use until somebody deploys. Deploy with POST to `/api/v1/deploy?uuid=UUID&force=true`; GET is refused today.",
    "The bar in the token means something to a shell: put the value in quotes, or only its number arrives.",
    "Shared variables of a team, project or environment are changed in one place, and every application that refers to them needs a deployment.",
    "The UUID of an application is no secret, but it names what you run: keep it out of public issues.",
    "Members without more rights can make tokens with **Read** only: an owner or administrator has to make the others.",
  ],
  abuse: {
    signs: [
      "**Last used** moves on after your own scripts had changed to the new token",
      "deployments, restarts or stops that nobody of yours started",
      "variables with a day of change that nobody can explain",
      "applications, databases, servers or keys that nobody of yours made",
    ],
  },
  goodPractice: [
    "Use one token per script and environment, with its own description and expiry.",
    "Rotate every 90 days, after every exposure and when somebody leaves: their tokens go with them.",
    "Keep tokens in the secrets of the pipeline, and deploy scripts free of literal values.",
    "Switch **API Access** off where nothing uses it.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "See that the number and the bar are part of the value, that it is in quotes, and that no space surrounds it.",
        "See that it goes to the Coolify that made it, and that it has not expired.",
        "See that its owner is still a member of the team.",
      ],
    },
    {
      observed: "403 with the new token",
      advice: [
        "See its permissions: deploying needs **Deploy**, changing a variable **Write**.",
        "See **API Access** and **Allowed IPs for API Access** in the settings of your Coolify.",
      ],
    },
    {
      observed: "404 for the application",
      advice: [
        "See that the token was made in the team that owns the application.",
        "Compare the UUID with the one in the application's address.",
      ],
    },
    {
      observed: "422 with `This field is not allowed`",
      advice: ['Send `{"key":"NAME","value":"..."}`: the name of the variable is no field of the body.'],
    },
    {
      observed: "429 with the new token",
      advice: ["Wait as long as `Retry-After` says."],
    },
    {
      observed: "The old token still works",
      advice: [
        "Reload **API Tokens**, in every team, as the person who made the token.",
        "If it still answers 200, delete its row with the help of whoever runs the server, or switch **API Access** off until that is done.",
      ],
    },
  ],
  links: [
    { label: "Documentation and support", url: "https://coolify.io/docs" },
    { label: "API tokens", url: "https://coolify.io/docs/core/security/credentials/api-tokens" },
    { label: "API permissions", url: "https://coolify.io/docs/api/permissions" },
  ],
};
