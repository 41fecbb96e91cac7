import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

/** How npm tokens are rotated. Sources: docs.npmjs.com, how-to-rotate, npm.md (read 2026-11). */
export const npmPlaybook: Playbook = {
  risk: "install its owner's private packages and, with write access, publish versions that run on the machines of everybody who installs them",
  console: {
    create: {
      label: "New granular access token",
      url: "https://www.npmjs.com/settings/~/tokens/granular-access-tokens/new",
    },
    revoke: { label: "Access Tokens", url: "https://www.npmjs.com/settings/~/tokens" },
  },
  identify:
    "The list shows each token's name and its first and last characters; `npm token list` shows the same, with an id. `npm whoami` with the leaked token tells whose it is.",
  revoke: {
    steps: [
      "Sign in to npmjs.com as the owner, and open **Access Tokens** in the menu of your picture.",
      "Find the leaked token and choose the **x** (**Delete**) at the end of its row.",
      "Choose **OK** to confirm.",
    ],
    command: {
      language: "bash",
      lines: ["npm token list", "read -rp 'Id of the leaked token: ' ID", 'npm token revoke "$ID"'],
      note: "For its owner, signed in with `npm login`. The id is not the token. A token that bypasses two-factor authentication cannot manage tokens since August 2026: then use the page.",
    },
    effects: [
      "Revoking can take up to an hour to reach the registry: check until the answer is 401.",
      "Builds that install private packages and jobs that publish are answered 401.",
      "Versions that a stranger has published stay: look for them, deprecate them and report them.",
      "npm is told of tokens in public repositories on GitHub, revokes them and mails the owner. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open **Access Tokens** and choose **Generate New Token**.",
      "Enter the name, and under **Packages and scopes** choose the packages and **Read-only** or **Read and write**.",
      "Choose the expiration and, where addresses are known, **Allowed IP Ranges**; then **Generate Token**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "To publish from GitHub Actions or GitLab CI set up trusted publishing (OpenID Connect): then there is no token to leak.",
      "Installing in CI needs **Read-only** and nothing more.",
      "Let it expire in 90 days or sooner, and leave **Bypass two-factor authentication** off unless a job publishes alone.",
    ],
    selfCheck: { shape: "`npm_` followed by 36 letters and digits", pattern: "^npm_[A-Za-z0-9]{36}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://registry.npmjs.org/-/whoami",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from a list of IP addresses or a missing permission, 429 from the rate limit: neither says whether the token lives. Classic tokens, which look like a UUID, are gone since November 2025.",
  },
  badLogLines: [
    "code E401",
    "code E403",
    "ENEEDAUTH",
    "Unable to authenticate, your authentication token seems to be invalid",
  ],
  subtleties: [
    "The token may stand in the project's `.npmrc`, in `~/.npmrc`, in `.yarnrc.yml`, and in layers of images that were built with it: build those again.",
    "A `.npmrc` in the repository names the variable and never holds the value. `actions/setup-node` reads `NODE_AUTH_TOKEN`.",
    "Other registries use the same file: a token beside another address, such as GitHub Packages or Artifactory, is rotated there.",
    "Deleting the token does not undo what it did: maintainers, organization members and published versions stay as they are.",
  ],
  abuse: {
    page: { label: "Access Tokens", url: "https://www.npmjs.com/settings/~/tokens" },
    signs: [
      "versions that nobody of yours published: `npm view PACKAGE time --json` shows the days",
      "new maintainers (`npm owner ls PACKAGE`), changed tags (`npm dist-tag ls PACKAGE`)",
      "a new `preinstall` or `postinstall` script in a published version",
      "mails from npm about publishing, new tokens or a changed address",
    ],
  },
  goodPractice: [
    "Require two-factor authentication for publishing, and disallow tokens where trusted publishing works.",
    "Publish with provenance, so that everyone sees which commit a version was built from.",
    tokenAdvice.onePerUse,
    tokenAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        tokenAdvice.complete,
        "See which file wins: the project's `.npmrc` before `~/.npmrc`. `npm config get registry` tells where requests go.",
        "See that the variable is set in that step of the job, and that the token has not expired.",
      ],
    },
    {
      observed: "403 with the new token",
      advice: [
        "See that the package or its scope is among those the token may write.",
        "A version can be published once only: raise the number.",
        "See whether the package asks for two-factor authentication, or the token allows other IP addresses.",
      ],
    },
    {
      observed: "404 with the new token",
      advice: [
        "A private package looks missing to a token that may not read it: add it to the token's packages.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        "Wait: it can take an hour. Then check again.",
        tokenAdvice.rightOne,
        "If it lives on after an hour, write to npm's support.",
      ],
    },
  ],
  links: [
    { label: "Revoking access tokens", url: "https://docs.npmjs.com/revoking-access-tokens" },
    { label: "About access tokens", url: "https://docs.npmjs.com/about-access-tokens" },
    { label: "Trusted publishing", url: "https://docs.npmjs.com/trusted-publishers" },
    { label: "npm Support", url: "https://www.npmjs.com/support" },
  ],
};
