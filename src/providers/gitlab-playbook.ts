import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = {
  label: "Personal access tokens",
  url: "https://gitlab.com/-/user_settings/personal_access_tokens",
} as const;

/**
 * How GitLab tokens are rotated. Sources: docs.gitlab.com/security/tokens and /api/personal_access_tokens, how-to-rotate,
 * gitlab.md (read 2026-11); the pages of the rarer kinds are from memory.
 */
export const gitlabPlaybook: Playbook = {
  risk: "read and change the code, pipelines, packages and settings that its scopes and its owner's role reach",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "The prefix tells the kind: `glpat-` a person, project or group, `gldt-` deploy token, `glrt-` runner, `glptt-` pipeline trigger, `glcbt-` one CI job, `glagent-` Kubernetes agent, `gloas-` OAuth application, `glft-` feed, `glimt-` incoming mail. GitLab never shows a token again: the answer of the check below holds its name, its scopes and the day of last use.",
  revoke: {
    steps: [
      "**`glpat-` of a person:** open **Edit profile → Personal access tokens** (older pages: **Access tokens**), choose **Revoke** (the bin) beside the token, and confirm.",
      "**`glpat-` of a project or group:** open the same list in its **Settings → Access tokens**.",
      "**`gldt-`:** open **Settings → Repository → Deploy tokens** and choose **Revoke**.",
      "**`glptt-`:** open **Settings → CI/CD → Pipeline trigger tokens** and choose **Revoke**.",
      "**`glrt-` and registration tokens:** open **Settings → CI/CD → Runners**. Delete the runner of a `glrt-` token and register it anew; reset a registration token, or forbid them.",
      "**`glagent-`, `gloas-`, `glft-`, `glimt-`:** revoke or renew it on the page of the agent, of the application, or of your profile.",
      "**`glcbt-`:** it ends with its job: cancel the job if it still runs, and find out how the token got into the code.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Token to revoke: ' TOKEN && echo",
        "printf 'PRIVATE-TOKEN: %s\\n' \"$TOKEN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://gitlab.com/api/v4/personal_access_tokens/self",
        "unset TOKEN",
      ],
      note: "For `glpat-` tokens: `204` means revoked. A server of your own stands in place of `gitlab.com`. Do not use the call `/self/rotate` for a leaked token: a second call with the old value makes GitLab revoke the new one, too.",
    },
    effects: [
      "API calls are answered 401, `git` asks for a password, and pipelines that use the token fail.",
      "A project's or group's token has a bot user of its own, which goes with it.",
      "GitLab revokes tokens that leak in public projects of gitlab.com. GitHub tells it nothing: what leaks here is yours to revoke.",
    ],
  },
  create: {
    steps: [
      "Open **Access tokens** of the project, of the group or of your profile, and choose **Add new token**.",
      "Enter the name and the expiry, and choose the role and the scopes.",
      "Choose **Create token**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "Prefer the token of a project to a person's: it reaches one project and stays when somebody leaves.",
      "Choose `read_repository` or `read_api` where nothing is written; `api` is full access.",
      "Every token expires, after a year at the latest: choose an earlier day and write it down.",
      "Inside a pipeline use `CI_JOB_TOKEN`, which lives as long as its job, and for clouds ID tokens (OpenID Connect).",
    ],
    selfCheck: {
      shape: "`glpat-` and 20 characters, or `glpat-` and a longer part, a full stop and 9 to 12 more",
      pattern: "^glpat-([A-Za-z0-9_-]{20}|[A-Za-z0-9_-]{27,300}\\.([0-9a-z]{2}\\.)?[0-9a-z]{9})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://gitlab.com/api/v4/personal_access_tokens/self",
    header: { name: "PRIVATE-TOKEN", prefix: "" },
    alive: "200",
    dead: "401",
    otherwise:
      "For `glpat-` tokens of gitlab.com; for a server of your own, ask that one: gitlab.com answers 401 to its tokens. 403 with `insufficient_scope` means that the token lives. 404 comes from a very old GitLab; 429 and 5xx say nothing.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Runner token: ' TOKEN && echo",
      "printf 'token=%s' \"$TOKEN\" |",
      "curl -sS -o /dev/null -w '%{http_code}\\n' --data-binary @- https://gitlab.com/api/v4/runners/verify",
      "unset TOKEN",
    ],
    alive: "200",
    dead: "403",
    otherwise:
      "For `glrt-` tokens. Deploy, trigger, feed and agent tokens have no harmless check: look at their page.",
  },
  badLogLines: [
    "401 Unauthorized",
    "HTTP Basic: Access denied",
    "insufficient_scope",
    "invalid_token",
    "remote: You are not allowed to download code from this project",
  ],
  subtleties: [
    "Tokens hide in remote URLs inside `.git/config` and in `~/.git-credentials`, `~/.netrc`, `.npmrc`, `pip.conf` and `~/.docker/config.json`.",
    "CI/CD variables stand in the project, in its groups and on the server, and the closest one wins: replace each that holds the old value.",
    "Whoever had a token with the scope `api` may have made others, added deploy keys or triggers, or read masked variables: rotate what stood there, too.",
    "**Rotate** in the list kills the old value at once and gives the new one the same scopes.",
  ],
  abuse: {
    page: { label: "Authentication log", url: "https://gitlab.com/-/user_settings/authentication_log" },
    signs: [
      "a day of last use or, in newer versions, IP addresses in the list of tokens that nobody can explain",
      "pushes, new members, deploy keys, webhooks, runners or access tokens that nobody of yours made",
      "audit events of the group (paid plans) from places where nobody of yours works",
      "pipelines that ran at odd hours or printed variables",
    ],
  },
  goodPractice: [
    "Give each program its own project token, with the lowest role that works.",
    "Mark CI/CD variables as masked and protected.",
    tokenAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        tokenAdvice.complete,
        "Send it as `PRIVATE-TOKEN`, or as `Authorization: Bearer`; a job token goes as `JOB-TOKEN`.",
        "See that it goes to the server that issued it, and that it has not expired.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 or 404 with the new token",
      advice: [
        "The token lives: compare its scopes and its role with what the call needs.",
        "A project's token reaches its own project only, and private projects look missing to all others.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        "Ask `/personal_access_tokens/self` with it: the answer names the token that lives, and its owner.",
        "Revoke it with the command above, on the right server.",
      ],
    },
  ],
  links: [
    { label: "Personal access tokens", url: "https://docs.gitlab.com/user/profile/personal_access_tokens/" },
    { label: "Overview of all tokens", url: "https://docs.gitlab.com/security/tokens/" },
    { label: "GitLab Support", url: "https://about.gitlab.com/support/" },
  ],
};
