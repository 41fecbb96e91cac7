import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const ACCOUNT = { label: "Account settings", url: "https://app.snyk.io/account" } as const;

/** How Snyk tokens are rotated. Source: docs.snyk.io (authentication for the API, service accounts), read 2026-11. */
export const snykPlaybook: Playbook = {
  risk: "read the projects of its person or organization with all their open vulnerabilities, and change projects and settings",
  console: { create: ACCOUNT, revoke: ACCOUNT },
  identify:
    "A UUID is a person's API token or a service account's older token, `snyk_uat.` a personal access token, `snyk_sat.` a service account's. Everybody has one API token, which can be shown on **Account settings** and compared.",
  revoke: {
    steps: [
      "**API token of a person:** that person opens **Account settings → General** and chooses **Revoke & Regenerate** beside the key. The old one dies, the new one is shown.",
      "**Personal access token:** open **Account settings → Personal Access Tokens**, and revoke it in the list.",
      "**Service account:** open the settings of the organization or group **→ Service Accounts**, and delete the account, or reset its token in its menu (the entry may be called otherwise).",
    ],
    effects: [
      "All integrations with the token stop at once: the command line, CI, editors.",
      "Projects that Snyk watches by itself, through an integration with GitHub, go on.",
      tokenAdvice.consoleOnly,
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "**API token of a person:** **Revoke & Regenerate** makes it; choose **click to show** and copy it.",
      "**Personal access token:** open **Account settings → Personal Access Tokens**, choose **Generate new token**, enter the name and the expiry, and copy it.",
      "**For automation (Enterprise):** open **Settings → Service Accounts → Create a service account**, choose the role, and copy the token.",
    ],
    advice: [
      "Name a service account or a personal access token `{app}-{environment}-{date}`; an API token has no name.",
      "For CI take a service account, with the smallest role that can test.",
      "The one API token of a person belongs on that person's machine only: regenerating it breaks everything that shares it.",
    ],
    selfCheck: {
      shape: "a UUID, or `snyk_uat.` (`snyk_sat.`) and three parts with dots between them",
      pattern:
        "^([0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}|snyk_[us]at[.][A-Za-z0-9]{8}[.][A-Za-z0-9_.-]{20,3100})$",
    },
  },
  // Of personal access tokens and service accounts there can be several; of API tokens there is one, as the steps say.
  overlap: false,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.snyk.io/rest/self?version=2024-10-15",
    header: { name: "Authorization", prefix: "token " },
    alive: "200",
    dead: "401",
    otherwise:
      "Other regions have other hosts, such as `api.us.snyk.io`, `api.eu.snyk.io` and `api.au.snyk.io`, and refuse foreign tokens. 403, 404 and 429 say nothing.",
  },
  badLogLines: ["Authentication error (SNYK-0005)", "Not authorised", "401 Unauthorized", "SNYK-0005"],
  subtleties: [
    "The command line keeps the token in `~/.config/configstore/snyk.json`: run `snyk auth` anew on every machine; `SNYK_TOKEN` wins over the file.",
    "Editors with a Snyk plugin have a login of their own.",
    "A new token in the wrong region looks dead: `snyk config get endpoint` tells where the command line asks.",
    "A build that runs Snyk may go on without it: see that the scan really ran after the change.",
  ],
  abuse: {
    page: { label: "Snyk", url: "https://app.snyk.io" },
    signs: [
      "entries in the audit logs of the group or organization that nobody can explain",
      "projects that were removed, or issues that were ignored",
      "new service accounts, members or integrations",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "Send it as `Authorization: token ...`, and to the host of your region.",
        tokenAdvice.complete,
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 with the new token",
      advice: [
        "It lives. The plan may not include the API, or the role may not do this.",
        "Name the organization with `--org` or `SNYK_CFG_ORG`.",
      ],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "It belongs to somebody else, or to a service account: the check's answer tells which.",
        "Deleting a personal access token leaves the API token of the same person alive.",
      ],
    },
  ],
  links: [
    {
      label: "Authentication for the API",
      url: "https://docs.snyk.io/snyk-api/authentication-for-api",
    },
    {
      label: "Revoke and regenerate an API token",
      url: "https://docs.snyk.io/snyk-api/authentication-for-api/revoke-and-regenerate-a-snyk-api-token",
    },
    { label: "Snyk Support", url: "https://support.snyk.io" },
  ],
};
