import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const APPLICATIONS = {
  label: "Account, Applications",
  url: "https://dashboard.heroku.com/account/applications",
} as const;

/** How Heroku's keys are rotated. Sources: devcenter.heroku.com, authentication; heroku/cli, authorizations (read 2026-11). */
export const herokuPlaybook: Playbook = {
  risk: "deploy, change and delete the applications of its owner, read their config vars and databases, and add collaborators; an authorization with a smaller scope only that",
  console: { create: APPLICATIONS, revoke: APPLICATIONS },
  identify:
    "There are three kinds: the account's one **API Key** (**Account → API Key**), authorizations with a description (**Account → Applications → Authorizations**), and logins of the command line. `heroku authorizations` lists ids, descriptions and scopes, and `heroku authorizations:info ID` shows one; compare on your own screen, and copy nothing of it.",
  revoke: {
    steps: [
      "**Authorization:** open **Account → Applications**, find it under **Authorizations**, choose **Revoke** and confirm.",
      "**API key of the account:** open **Account → API Key → Regenerate API Key**. The old one dies at once and the new one takes its place, so have the places ready where it goes.",
      "**Login of the command line:** run `heroku logout` where it was made; `heroku sessions` lists the others, and `heroku sessions:destroy ID` ends one.",
    ],
    command: {
      language: "bash",
      lines: ["heroku authorizations:revoke YOUR-AUTHORIZATION-ID"],
      note: "Takes the id of the authorization, not the key. You must be logged in as its owner, with something other than the leaked key.",
    },
    effects: [
      "Everything that still uses the key is answered 401: CI, deployments, scripts, `git push heroku`.",
      "Running applications go on running: they do not need the key.",
      "Config vars that a stranger read are known to them: rotate what stood there, the database's password above all.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Account → Applications** and choose **Create authorization**, with a description and an expiry; or run `heroku authorizations:create -d NAME -s write-protected -e SECONDS`.",
      "Copy the token straight into your secret store.",
      "**API key of the account:** regenerating has made it already; **Reveal** shows it.",
    ],
    advice: [
      "Describe it as `{app}-{environment}-{date}`.",
      "Use an authorization instead of the account's API key: it has a scope, can expire, and several live side by side.",
      "The scopes `read`, `write`, `read-protected` and `write-protected` are smaller than `global`: only the protected ones reach config vars.",
      "For CI use an account of its own, as a collaborator of just the applications it deploys.",
    ],
    selfCheck: {
      shape: "`HRKU-AA` followed by 58 letters, digits, `_` and `-`",
      pattern:
        "^(HRKU-AA[A-Za-z0-9_-]{58}|(HRKU-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.heroku.com/account",
    header: { name: "Authorization", prefix: "Bearer " },
    headers: { Accept: "application/vnd.heroku+json; version=3" },
    alive: "200",
    dead: "401",
    otherwise: "403 may come from a living key with a small scope. 429 and 5xx say nothing.",
  },
  badLogLines: [
    "Invalid credentials provided",
    "Couldn't authenticate this request",
    "401 Unauthorized",
    "Invalid authentication credentials",
  ],
  subtleties: [
    "The command line keeps its login in `~/.netrc` (`machine api.heroku.com` and `git.heroku.com`): replace both entries, on every machine.",
    "`HEROKU_API_KEY` in the environment wins over `~/.netrc`: a stale one keeps `heroku` on the old key.",
    "A key without `HRKU-` is a UUID, as ids of applications and releases are: go by the name beside it.",
    "Passwords of Heroku Postgres are separate: `heroku pg:credentials:rotate DATABASE` makes new ones.",
    "Pipelines and review apps act with the rights of whoever connected them: this rotation does not touch that connection.",
  ],
  abuse: {
    page: { label: "Account", url: "https://dashboard.heroku.com/account" },
    signs: [
      "releases, changed config vars or rollbacks in an application's **Activity** that nobody of yours made",
      "new collaborators, log drains, add-ons or domains",
      "new authorizations or SSH keys in the account",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        keyAdvice.complete,
        "Look into `HEROKU_API_KEY` and `~/.netrc`: the environment wins.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "The key lives: see its scope (config vars need a protected one), and whether its owner is a collaborator.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "See which of the three kinds it is: regenerating the account's key does not end authorizations.",
        "See whether it belongs to a colleague: ask `https://api.heroku.com/account` with it, as above.",
        "If it still answers 200 after an hour, open a ticket at Heroku.",
      ],
    },
  ],
  links: [
    { label: "Authentication", url: "https://devcenter.heroku.com/articles/authentication" },
    {
      label: "OAuth authorizations",
      url: "https://devcenter.heroku.com/articles/platform-api-reference#oauth-authorization",
    },
    { label: "Support", url: "https://help.heroku.com" },
  ],
};
