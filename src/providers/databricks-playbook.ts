import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

/** How Databricks tokens are rotated. Source: docs.databricks.com, personal access tokens and their permissions (read 2026-11). */
export const databricksPlaybook: Playbook = {
  risk: "act as its owner in the workspace: read tables and notebooks, run clusters, jobs and code; a client secret, as its service principal",
  console: {
    create: {
      label: "Settings, Developer, Access tokens",
      url: "https://YOUR-WORKSPACE/settings/user/developer/access-tokens",
    },
    revoke: {
      label: "Settings, Developer, Access tokens",
      url: "https://YOUR-WORKSPACE/settings/user/developer/access-tokens",
    },
  },
  identify:
    "`dapi` is a personal access token of one workspace, `dose` a client secret of a service principal. The list shows comments, creation and expiry, never the token: go by the comment and by who used it. The host beside it in the code names the workspace.",
  revoke: {
    steps: [
      "**Token (`dapi`):** sign in to its workspace as its owner, open **Settings → Developer → Access tokens → Manage**, choose the revoke icon beside the token, and confirm.",
      "**Token of somebody else:** a workspace admin lists tokens with `databricks token-management list` and deletes it with `databricks token-management delete TOKEN-ID`.",
      "**Client secret (`dose`):** an account admin opens the service principal in the account console, then **Secrets**, and deletes it.",
    ],
    effects: [
      "The token is refused with 403 or 401 and `Invalid access token`.",
      "Clusters and jobs that were started with it go on running.",
      "Deactivating its owner or taking the right to use tokens stops it only while that lasts: with the right, the same token comes back. Delete it.",
      tokenAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **Settings → Developer → Access tokens → Manage** and choose **Generate new token**.",
      "Enter a comment, a lifetime in days and, where the page offers them, scopes.",
      "Choose **Generate** and copy the token now: it is shown only once.",
      "**For services:** open the service principal in the account console, then **Secrets → Generate secret**.",
    ],
    advice: [
      "Write `{app}-{environment}-{date}` into the comment: it is all that tells tokens apart.",
      "For services use a service principal with OAuth instead of a person's token: it has its own rights and leaves with nobody.",
      "In GitHub Actions, token federation needs no stored secret at all.",
      "Choose the shortest lifetime that works; an admin can set the longest one allowed.",
    ],
    selfCheck: {
      shape:
        "`dapi` followed by 32 hexadecimal digits, sometimes `-` and a digit (client secret: `dose` and 32)",
      pattern: "^(dapi[a-f0-9]{32}(-[0-9])?|dose[a-f0-9]{32})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://YOUR-WORKSPACE/api/2.0/preview/scim/v2/Me",
      "unset TOKEN",
    ],
    alive: "200, with its owner",
    dead: "403 or 401 with `Invalid access token`",
    otherwise:
      "Put the host of the workspace where `YOUR-WORKSPACE` stands: every other workspace says `Invalid access token`, too. Other words with 403 come from an IP access list or a missing right, and say nothing; nor does 429. A client secret cannot be tried like this.",
  },
  badLogLines: [
    "Invalid access token",
    "Credential was not sent or was of an unsupported type",
    "PERMISSION_DENIED",
    "403 Forbidden",
  ],
  subtleties: [
    "A token belongs to one workspace: `DATABRICKS_HOST` must name the same one as `DATABRICKS_TOKEN`.",
    "`~/.databrickscfg` keeps tokens by profile, and so do BI tools, dbt (`profiles.yml`), Airflow connections and Terraform variables: replace them there, too.",
    "Secrets in secret scopes and in cluster environments reach a cluster when it starts: restart it.",
    "Switching tokens off for a workspace deletes none: they come back when it is switched on.",
    "A leaked token may have made others: look through the tokens of its owner.",
  ],
  abuse: {
    signs: [
      "entries in the table `system.access.audit` with the owner's name, from addresses that nobody knows",
      "clusters, jobs, notebooks or downloads of query results that nobody of yours started",
      "new tokens, members or external locations",
    ],
  },
  goodPractice: [
    tokenAdvice.onePerUse,
    tokenAdvice.rotate,
    "Limit the workspace to your networks with IP access lists.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "`Invalid access token` with the new token",
      advice: [
        "Compare host and token: both must be of the same workspace.",
        tokenAdvice.complete,
        tokenAdvice.restart,
      ],
    },
    {
      observed: "Another 403 with the new token",
      advice: ["The token lives: see the IP access list and the rights of its owner."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "See whether it belongs to another user or to a service principal: an admin finds it with `databricks token-management list`.",
        "Look into the other workspaces.",
        "If it still answers 200 after an hour, ask Databricks' support.",
      ],
    },
  ],
  links: [
    {
      label: "Personal access tokens",
      url: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
    },
    {
      label: "Monitor and revoke tokens",
      url: "https://docs.databricks.com/aws/en/admin/access-control/tokens",
    },
  ],
};
