import type { Playbook } from "./provider.ts";

const TOKENS = "https://github.com/settings/tokens";

/** How a GitHub token is rotated. Sources: docs.github.com (read 2026-11-21). */
export const githubPlaybook: Playbook = {
  risk: "read, change or delete the code, secrets and settings that the token's owner can reach",
  console: {
    create: {
      label: "Fine-grained personal access tokens",
      url: "https://github.com/settings/personal-access-tokens/new",
    },
    revoke: { label: "Personal access tokens", url: TOKENS },
  },
  identify:
    "The prefix tells the kind: `ghp_` classic, `github_pat_` fine-grained, `gho_` OAuth app, `ghu_` and `ghr_` a user of a GitHub App, `ghs_` an installation of a GitHub App or an Actions job. GitHub never shows a token again, so go by name, scopes and **Last used**.",
  revoke: {
    steps: [
      "**Classic token:** open **Settings → Developer settings → Personal access tokens → Tokens (classic)**, choose **Delete** beside the token, then **I understand, delete this token**.",
      "**Fine-grained token:** open **Personal access tokens → Fine-grained tokens**, choose the token, then **Delete**, and confirm.",
      "**`gho_`, `ghu_`, `ghr_`:** open **Settings → Applications**, find the app under **Authorized OAuth Apps** or **Authorized GitHub Apps**, and choose **Revoke**. An organization owner can ask its member to do it, or use the command below.",
      "**`ghs_`:** it ends by itself one hour after it was made. To end it at once, use the command below. Then find out how it got into the code: the next job will make a new one.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Token to revoke: ' TOKEN && echo",
        'case "$TOKEN" in',
        "ghs_*) printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://api.github.com/installation/token ;;",
        `*) printf '{"credentials":["%s"]}' "$TOKEN" |`,
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H 'Content-Type: application/json' --data-binary @- https://api.github.com/credentials/revoke ;;",
        "esac",
        "unset TOKEN",
      ],
      note: "`202` (`204` for `ghs_`) means accepted; check a minute later that the token answers `401`. It cannot be undone, GitHub mails the owner, and it works without being the owner. github.com only, 60 requests an hour.",
    },
    effects: [
      "Whatever uses the token fails at once: CI, package registries, deployment hooks, scripts on laptops.",
      "Revoking a token does not end web sessions, SSH keys or other tokens of the same account.",
      "A deploy key that was made with a classic token or an OAuth token is deleted with it: look at the repository's deploy keys before.",
      "Revoking an app's access ends all tokens that the app holds for that user; the user signs in to the app again.",
      "GitHub itself may revoke a token that it finds in a public repository or gist. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open **Settings → Developer settings → Personal access tokens → Fine-grained tokens** and choose **Generate new token**.",
      "Fill in **Token name**, **Expiration** and **Resource owner**; under **Repository access** choose **Only select repositories**; add only the permissions that are used.",
      "Choose **Generate token** and copy it now: it is shown once.",
      "If the organization uses SAML single sign-on, authorize a new classic token with **Configure SSO**; if it approves fine-grained tokens, ask an owner to approve the new one.",
    ],
    advice: [
      "Name it `{app}-{environment}-{date}` and let it expire, in 90 days or sooner.",
      "In GitHub Actions use the job's own `GITHUB_TOKEN` with a `permissions:` block, and for clouds OpenID Connect: then there is no token to leak.",
      "For a service use a GitHub App: its installation tokens live one hour and belong to no person.",
    ],
    selfCheck: {
      shape: "`github_pat_`, 22 characters, `_`, 59 characters (classic: `ghp_` and 36)",
      pattern: "^(github_pat_[0-9A-Za-z_]{82}|gh[pour]_[0-9A-Za-z]{36,76}|ghs_[0-9A-Za-z._-]{36,})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.github.com/user",
    header: { name: "Authorization", prefix: "Bearer " },
    headers: { Accept: "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28" },
    alive: "200",
    dead: "401",
    otherwise:
      "403 with `Resource not accessible` or a note on SAML SSO means that the token lives and is refused here; 403 for the rate limit, 429 and 5xx say nothing. For `ghs_` use the other check, under **Check that it works**. A refresh token (`ghr_`) cannot be tried without using it up.",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://api.github.com/installation/repositories?per_page=1",
    header: { name: "Authorization", prefix: "Bearer " },
    headers: { Accept: "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28" },
    alive: "200",
    dead: "401",
    otherwise: "Only for `ghs_` tokens; 403, 429 and 5xx say nothing.",
  },
  badLogLines: [
    "Bad credentials",
    "HTTP 401",
    "Authentication failed for 'https://github.com",
    "Resource protected by organization SAML enforcement",
  ],
  subtleties: [
    "Tokens hide in `~/.git-credentials`, `~/.config/gh/hosts.yml`, `.npmrc`, and in remote URLs inside `.git/config`: replace them there, too.",
    "Organization and environment secrets of GitHub Actions are kept apart from repository secrets; Dependabot and Codespaces have their own. Update each one that holds the old value.",
    "A `ghu_` token usually has a `ghr_` token beside it that makes new ones for six months: revoke both.",
    "On GitHub Enterprise Server the pages and `https://HOST/api/v3` are your own, and the token works only there.",
  ],
  abuse: {
    page: { label: "Security log", url: "https://github.com/settings/security-log" },
    signs: [
      "Clones, pushes, new deploy keys, webhooks, workflow changes or invited members that nobody on the team made.",
      "In an organization: **Settings → Audit log** (in an enterprise, search by `hashed_token`), looking for addresses and countries you do not know.",
      "New runs of workflows, or repositories that turned public.",
    ],
  },
  goodPractice: [
    "Turn on secret scanning and push protection for every repository.",
    "Require an expiry for personal access tokens in the organization's settings, and approval for fine-grained ones.",
    "Keep tokens in Actions secrets or a secret manager, never in a remote URL.",
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "Look for a missing character, a space or a line break at its end: use the shape above.",
        "See whether the process was restarted and which of `GH_TOKEN` and `GITHUB_TOKEN` it reads: the `gh` command prefers `GH_TOKEN`.",
      ],
    },
    {
      observed: "403 or 404 with the new token",
      advice: [
        "The token lives but may not do this: add the repository or the permission, or wait for the organization's approval.",
        "With SAML single sign-on, authorize the token for the organization.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        "Wait a minute: revocation through the API is carried out in the background.",
        "You may have deleted a sibling: the answer's `login` names the owner; go by **Last used** and use the command above.",
      ],
    },
  ],
  links: [
    {
      label: "Managing your personal access tokens",
      url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
    },
    { label: "Revoke a list of credentials", url: "https://docs.github.com/en/rest/credentials/revoke" },
    { label: "GitHub Support", url: "https://support.github.com" },
  ],
};
