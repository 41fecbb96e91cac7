import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = {
  label: "Personal access tokens",
  url: "https://app.docker.com/settings/personal-access-tokens",
} as const;

/** How tokens of Docker Hub are rotated. Source: docs.docker.com/security/access-tokens (read 2026-11); the page's address is from memory. */
export const dockerhubPlaybook: Playbook = {
  risk: "pull private images, with what was baked into them, and with write access replace images that servers pull and run",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "`dckr_pat_` is a person's token and `dckr_oat_` an organization's; older ones look like a UUID. The list shows description, permissions and the day of last use, never the value.",
  revoke: {
    steps: [
      "**Personal token:** open **Account settings → Personal access tokens**, choose **⋯** beside the token, then **Deactivate** or **Delete**, and confirm. Deactivating can be undone, deleting cannot: delete it in the end.",
      "**Organization token:** open the organization in the Admin Console (**Access tokens**) and do the same.",
    ],
    effects: [
      "Logins and pulls of private images fail with it at once; containers that run go on.",
      "Machines keep a short-lived token for some minutes after a login.",
      "Images that a stranger has pushed stay under their tags: compare digests.",
      "Docker is told of tokens in public repositories on GitHub. Never assume that it revokes: check.",
    ],
  },
  create: {
    steps: [
      "Open **Personal access tokens** and choose **Generate new token**; for CI an organization's token is better.",
      "Enter the description, the expiration and the access permissions.",
      "Choose **Generate**, and copy it now: it is shown only once.",
    ],
    advice: [
      "Describe it as `{app}-{environment}-{date}`, and let it expire.",
      "**Read-only** is enough for servers that pull; give write access to the pipeline that builds, and to nothing else.",
      "An organization's token belongs to no person, and can be limited to some repositories.",
    ],
    selfCheck: {
      shape: "`dckr_pat_` and 27 characters, or `dckr_oat_` and 32",
      pattern: "^dckr_(pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'User or organization: ' NAME",
      "read -rsp 'Token: ' TOKEN && echo",
      'printf \'{"identifier":"%s","secret":"%s"}\' "$NAME" "$TOKEN" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -H 'Content-Type: application/json' --data-binary @- https://hub.docker.com/v2/auth/token",
      "unset TOKEN",
    ],
    alive: "200",
    dead: "401",
    otherwise:
      "It logs in and throws the session away; a dead token counts as a failed login, so do not repeat it in a row. 401 is also the answer to a wrong name. 429 says nothing.",
  },
  badLogLines: [
    "unauthorized: incorrect username or password",
    "denied: requested access to the resource is denied",
    "pull access denied",
    "unauthorized: authentication required",
    "ImagePullBackOff",
  ],
  subtleties: [
    "`docker login` writes the token to `~/.docker/config.json` of every machine it ran on, in base64: log in again there, or pulls fail at the next restart.",
    "In Kubernetes it stands in secrets of the type `kubernetes.io/dockerconfigjson`, in each namespace: a running pod does not notice until it is moved.",
    "Without a login, public images still come, with lower limits: a dead token can look like a slow one (429).",
    "Secrets inside images that the token could pull have to be taken for known.",
  ],
  abuse: {
    signs: [
      "tags whose digest changed without a build of yours",
      "a day of last use after your own programs had changed to the new token",
      "new repositories, members or webhooks, in the activity log of the organization",
      "pull limits that are used up while nothing of yours pulls",
    ],
  },
  goodPractice: [
    "Deploy images by digest, and sign them, so that a replaced tag is noticed.",
    "Bake no secret into an image.",
    tokenAdvice.onePerUse,
    tokenAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "The login fails with the new token",
      advice: [
        tokenAdvice.complete,
        "Log in as its owner: the user for `dckr_pat_`, the organization for `dckr_oat_`.",
        "See which file or credential helper answers first: `docker logout`, then log in again.",
      ],
    },
    {
      observed: "`denied` with the new token",
      advice: ["The token lives: it needs read or write access to this repository."],
    },
    {
      observed: "The old token still works",
      advice: ["Wait some minutes: a session from before may live on.", tokenAdvice.rightOne],
    },
  ],
  links: [
    { label: "Access tokens", url: "https://docs.docker.com/security/access-tokens/" },
    { label: "Docker Support", url: "https://www.docker.com/support/" },
  ],
};
