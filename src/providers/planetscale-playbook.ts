import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = {
  label: "Service tokens",
  url: "https://app.planetscale.com/~/settings/service-tokens",
} as const;

/** How PlanetScale tokens and passwords are rotated. Source: planetscale.com/docs (service tokens, passwords), read 2026-11. */
export const planetscalePlaybook: Playbook = {
  risk: "do in its organization what its permissions allow, up to deleting databases and making passwords; with a password, read and change the data of one branch",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "`pscale_tkn_` is a service token, `pscale_pw_` the password of a branch, `pscale_oauth_` belongs to an application. Values are never shown again: compare the token's id (`PLANETSCALE_SERVICE_TOKEN_ID`), or the user name that stands beside the password.",
  revoke: {
    steps: [
      "**Service token:** open **Settings → Service tokens**, choose the token by its name and id, then **Delete service token**, and confirm with **Delete**.",
      "**Password:** open the database **→ Settings → Passwords**, find it by its user name and branch, and choose **Delete** in its menu.",
      "**OAuth token:** remove the application where it was authorized, in your account's or organization's settings.",
    ],
    command: {
      language: "bash",
      lines: [
        "pscale auth login",
        "pscale service-token list",
        "pscale service-token delete YOUR-TOKEN-ID",
        "pscale password list YOUR-DATABASE YOUR-BRANCH",
        "pscale password delete YOUR-DATABASE YOUR-BRANCH YOUR-PASSWORD-ID",
      ],
      note: "Use the line for the kind that leaked. The ids are no secrets, and the leaked value is not needed.",
    },
    effects: [
      "A deleted token is refused from then on.",
      "Whoever is connected with a deleted password is disconnected within five minutes, strangers and your own applications alike.",
      "PlanetScale deletes service tokens and passwords that GitHub finds in public repositories, and mails the organization. Your own production may stop before you have done anything.",
    ],
  },
  create: {
    steps: [
      "**Service token:** open **Settings → Service tokens → New service token**, enter the name and an expiry, choose **Create service token**, and copy the id and the token.",
      "Choose **Edit token permissions** and add what is needed: a new token may do nothing.",
      "**Password:** in the database choose **Connect**, then **Create password**, with the branch and the role.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "Give permissions for single databases, not for the organization, and let the token expire.",
      "Give an application a password with the role **Read-only** or **Read/write**, not **Admin**.",
    ],
    selfCheck: {
      shape: "`pscale_tkn_` (`pscale_pw_` for a password) followed by 32 or more characters",
      pattern: "^pscale_(tkn|pw|oauth)_[A-Za-z0-9+/=._-]{32,300}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Id of the service token: ' ID",
      "read -rsp 'Service token: ' TOKEN && echo",
      'printf \'Authorization: %s:%s\\n\' "$ID" "$TOKEN" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- https://api.planetscale.com/v1/organizations",
      "unset ID TOKEN",
    ],
    alive: "200",
    dead: "401",
    otherwise:
      "403 can be a living token without the permission; 429 and 5xx say nothing. A password can only be tried with a client of the database.",
  },
  badLogLines: ["401 Unauthorized", "Access denied for user", "unauthenticated"],
  subtleties: [
    "A service token has two halves: the id and the token. A new token has a new id, so change both.",
    "A password belongs to one branch: one made for `main` is refused on every other.",
    "Pools keep connections: an application may run on the old password for five minutes and fail only then.",
    "`DATABASE_URL` holds user name, password and host together: all of them are new.",
  ],
  abuse: {
    page: { label: "Audit log", url: "https://app.planetscale.com/~/settings/audit-log" },
    signs: [
      "passwords, service tokens, branches or deploy requests that nobody of yours made",
      "queries under **Insights** that your applications do not send",
      "dumps or long reads at unusual hours",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "Send id and token together, as `Authorization: ID:TOKEN`, without `Bearer`.",
        "See that the id is the new one, too.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 or 404 with the new token",
      advice: ["Open the token's page and add the permission for this database: a new token has none."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old password still works",
      advice: [
        "Wait five minutes: that is how long open connections may live.",
        "Look at every branch: passwords are listed for each one by itself.",
      ],
    },
  ],
  links: [
    { label: "Service tokens", url: "https://planetscale.com/docs/api/service-tokens" },
    { label: "pscale service-token", url: "https://planetscale.com/docs/cli/service-token" },
    { label: "Support", url: "https://support.planetscale.com" },
  ],
};
