import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = {
  label: "API tokens",
  url: "https://id.atlassian.com/manage-profile/security/api-tokens",
} as const;

/**
 * How tokens of Atlassian and Bitbucket are rotated. Sources: support.atlassian.com, how-to-rotate, atlassian.md (read
 * 2026-11); the pages of Bitbucket's own tokens are from memory.
 */
export const bitbucketPlaybook: Playbook = {
  risk: "act as its owner in Jira, Confluence and Bitbucket as far as its scopes go, or read and change the repositories that an access token was made for",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "`ATATT3` begins the API token of an account (Jira, Confluence and Bitbucket alike), `ATCTT3` the access token of a repository, project or workspace, `ATBB` an old app password, `BBDC-` a token of your own Bitbucket Data Center. The lists show labels and the day of last use, never the value.",
  revoke: {
    steps: [
      "**API token:** open **Security → API tokens** of the Atlassian account, find it by its label, choose **Revoke**, and confirm with **Revoke**.",
      "**Access token:** open the repository's, project's or workspace's **Settings → Access tokens** in Bitbucket, and revoke it there.",
      "**App password:** Bitbucket has switched them off (June 2026). Delete what is left under **Personal settings → App passwords**, and replace it by an API token.",
      "**Bitbucket Data Center:** on your server open **Manage account → HTTP access tokens**, choose the token, and **Revoke**.",
      "**Somebody else's API token:** an organization administrator revokes it under the user in `admin.atlassian.com`.",
    ],
    effects: [
      "Requests with it are answered 401, and `git` asks for a password.",
      "One API token opens Jira, Confluence and Bitbucket: whatever shared it stops in all three.",
      "Changing the password leaves API tokens alive.",
      "Atlassian is told of API tokens in public repositories on GitHub. Never assume that it revokes: check.",
    ],
  },
  create: {
    steps: [
      "Open **API tokens** and choose **Create API token with scopes**.",
      "Enter the label and the expiry (a year at most), choose the product and the scopes.",
      "Choose **Create**, and copy it now: it is shown only once.",
      "**For one repository:** **Repository settings → Access tokens → Create Repository Access Token**.",
    ],
    advice: [
      "Label it `{app}-{environment}-{date}`.",
      "For CI take the access token of the repository: it reaches nothing else and belongs to no person.",
      "For Jira and Confluence take the token of a service account, with the scopes in use.",
      "Inside Bitbucket Pipelines use OpenID Connect for clouds.",
    ],
    selfCheck: {
      shape: "`ATATT3` or `ATCTT3` and more than 100 characters, the last of them `=` and eight digits",
      pattern: "^AT(ATT|CTT)3[A-Za-z0-9_=-]{100,400}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Mail address of the account: ' NAME",
      "read -rsp 'API token: ' TOKEN && echo",
      'printf \'user = "%s:%s"\\n\' "$NAME" "$TOKEN" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -K - https://api.bitbucket.org/2.0/user",
      "unset TOKEN",
    ],
    alive: "200, or 403 for a token without this scope",
    dead: "401",
    otherwise:
      "For API tokens; with Jira ask `https://YOUR-SITE.atlassian.net/rest/api/3/myself` in the same way. A wrong mail address is answered 401, too. 404 and 429 say nothing.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Workspace/repository: ' REPOSITORY",
      "read -rsp 'Access token: ' TOKEN && echo",
      "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
      "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- \"https://api.bitbucket.org/2.0/repositories/$REPOSITORY\"",
      "unset TOKEN",
    ],
    alive: "200, or 403 for a missing scope",
    dead: "401",
    otherwise:
      "For access tokens (`ATCTT3`), with a private repository that it may read. 404 and 429 say nothing.",
  },
  badLogLines: [
    "401 Unauthorized",
    "Token is invalid, expired, or not supported for this endpoint",
    "remote: Invalid credentials",
    "Client must be authenticated to access this resource",
    "fatal: Authentication failed for 'https://bitbucket.org",
  ],
  subtleties: [
    "With an API token the user name is the account's mail address, or `x-bitbucket-api-token-auth` for `git`; with an access token it is `x-token-auth`.",
    "Tokens hide in remote URLs inside `.git/config`, `~/.git-credentials` and in the settings of CI, Jira integrations and Terraform.",
    "Workspace, deployment and repository variables of Pipelines are apart: replace each that holds the old value.",
  ],
  abuse: {
    page: { label: "Administration", url: "https://admin.atlassian.com/" },
    signs: [
      "entries in the audit log of the organization or workspace from addresses that are not yours",
      "clones, exports of spaces, or searches for passwords in Jira and Confluence",
      "new tokens, webhooks, SSH keys or members",
    ],
  },
  goodPractice: [
    "Let the organization limit how long API tokens live.",
    "Rotate what stands in tickets and pages: a stranger with the token could search them.",
    tokenAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        tokenAdvice.complete,
        "See that the name beside it is the right one for its kind, and that it has not expired.",
        "A token with scopes goes to `api.atlassian.com` for Jira and Confluence, not to the site's own address.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 or 404 with the new token",
      advice: ["The token lives: add the scope, or give its owner access to the project or repository."],
    },
    {
      observed: "The old token still works",
      advice: [
        tokenAdvice.rightOne,
        "An access token stands in the list of its repository, project or workspace.",
      ],
    },
  ],
  links: [
    {
      label: "Manage API tokens for your Atlassian account",
      url: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
    },
    { label: "Access tokens", url: "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/" },
    { label: "Atlassian Support", url: "https://support.atlassian.com/contact/" },
  ],
};
