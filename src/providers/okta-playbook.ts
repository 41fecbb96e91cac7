import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = {
  label: "Security: API: Tokens",
  url: "https://YOUR-ORG-admin.okta.com/admin/access/api/tokens",
} as const;

/** How Okta tokens and secrets are rotated. Sources: help.okta.com (API tokens), developer.okta.com, read 2026-11. */
export const oktaPlaybook: Playbook = {
  risk: "do in the Okta organization what the admin who made it may: create users, reset their factors, and so get into everything behind the sign-in",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "An API token begins with `00` and is sent as `SSWS`. The list shows name, owner, last use and where it may be used from, never a value. A client secret belongs to one application: its client id stands beside it.",
  revoke: {
    steps: [
      "Sign in to the Admin Console of the right organization, and open **Security → API → Tokens**.",
      "Find the leaked token by its name and owner, choose the revoke icon (the bin), and confirm.",
      "**Client secret:** open **Applications →** the application **→ General → Client Credentials**, choose **Generate new secret**, and when nothing needs the old one set it to **Inactive**, then delete it.",
      "**Token of an agent (AD, LDAP, RADIUS):** Okta manages those: deactivate and reactivate the agent.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'API token to revoke: ' TOKEN && echo",
        "printf 'Authorization: SSWS %s\\n' \"$TOKEN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://YOUR-ORG.okta.com/api/v1/api-tokens/current",
        "unset TOKEN",
      ],
      note: "The token revokes itself: `204` means done. Some organizations are said to answer 404; then use the console.",
    },
    effects: [
      "Requests with the token are answered 401 with `E0000011`.",
      "Provisioning, scripts and Terraform that used it stop: users may no longer be created or removed.",
      "Revoking the token does not undo what was done with it: look for new admins, factors and applications.",
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Sign in as a service account with an admin role that is just enough: a token has the rights of whoever makes it.",
      "Open **Security → API → Tokens → Create token**.",
      "Enter the name, and under the question where calls must come from choose your network zones.",
      "Choose **Create token**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "Better than a token: an OAuth service application with scopes such as `okta.users.read` and a private key.",
      "Never make it as a super administrator for a program that only reads.",
      "Limit it to the network zone of your servers: outside it, it is useless.",
    ],
    selfCheck: {
      shape: "`00` followed by 40 letters, digits, `_` and `-`",
      pattern: "^00[A-Za-z0-9_-]{40}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-ORG.okta.com/api/v1/users/me",
    header: { name: "Authorization", prefix: "SSWS " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 can be a network zone that leaves your machine out; 429 and 5xx say nothing. A client secret cannot be tried without making a token.",
  },
  badLogLines: ["E0000011", "Invalid token provided", "E0000006", "E0000004", "invalid_client"],
  subtleties: [
    "A token dies after 30 days without use, and when its admin is deactivated: a dead token is no proof that somebody revoked it.",
    "Preview organizations (`oktapreview.com`) have tokens of their own: see which one leaked.",
    "Terraform, SCIM bridges, HR imports and agents may share one token: the list's last use shows what still runs on it.",
    "Signing an admin out or changing the password leaves the admin's tokens alive.",
  ],
  abuse: {
    page: { label: "System Log", url: "https://YOUR-ORG-admin.okta.com/report/system_log_2" },
    signs: [
      "events of the token's owner from addresses that are not yours",
      "`system.api_token.create` and `system.api_token.revoke` that nobody can explain",
      "new admins, reset factors or passwords, changed sign-on policies, new applications or identity providers",
    ],
  },
  goodPractice: [
    "Treat a leaked admin token as a break-in: tell whoever is responsible for security, today.",
    tokenAdvice.rotate,
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "Send it as `SSWS`, not as `Bearer`, and to the organization's own host, without `-admin`.",
        tokenAdvice.complete,
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 with the new token",
      advice: ["It lives. Its network zone or the role of its owner forbids the call."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "You may have revoked a sibling: go by owner and last use, or let the token revoke itself with the command above.",
        "Look in the production and in the preview organization.",
      ],
    },
  ],
  links: [
    {
      label: "Create an API token",
      url: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
    },
    { label: "Manage API tokens", url: "https://help.okta.com/en-us/Content/Topics/security/api.htm" },
    { label: "Okta Support", url: "https://support.okta.com" },
  ],
};
