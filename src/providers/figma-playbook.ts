import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const SETTINGS = { label: "Settings: Security", url: "https://www.figma.com/settings" } as const;

/** How Figma tokens are rotated. Sources: developers.figma.com (tokens), figma/rest-api-spec, read 2026-11. */
export const figmaPlaybook: Playbook = {
  risk: "read, and with wider scopes change, the files, comments and libraries that its person may see; a plan token reaches those of the whole organization",
  console: { create: SETTINGS, revoke: SETTINGS },
  identify:
    "`figd_` belongs to a person, `figp_` to an organization's plan, others to applications. The list shows name, scopes and last use: point at a name to see its scopes.",
  revoke: {
    steps: [
      "In the file browser open the account menu, choose **Settings**, then the tab **Security**.",
      "Under **Personal access tokens** find the leaked one.",
      "Choose **Revoke access** (the bin in older versions) and confirm.",
      "**Plan token (`figp_`):** an admin of the organization revokes it in the admin settings.",
      "**Token of an application:** on the same tab, under **Connected apps** (the name may differ), remove the application.",
    ],
    effects: [
      "A revocation works at once: requests are answered 403 with `Invalid token`.",
      "Figma is told of tokens in public GitHub repositories and may revoke them itself. Never assume it: check.",
      tokenAdvice.consoleOnly,
    ],
  },
  create: {
    steps: [
      "Open **Settings → Security → Personal access tokens** and choose **Generate new token**.",
      "Enter the name, and choose the expiry (90 days at most) and the scopes.",
      "Choose **Generate token**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "To export images and read files `file_content:read` is enough.",
      "A personal token sees all that its person sees: make it with an account that was invited to the needed files only.",
      "For an organization's automation there are plan tokens, which can be limited to single resources.",
    ],
    selfCheck: {
      shape: "`figd_` (plan: `figp_`) followed by 38 or more letters, digits, `_` and `-`",
      pattern: "^(figd_[A-Za-z0-9_-]{38,42}|figp_[A-Za-z0-9+/=._-]{40,300})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      "printf 'X-Figma-Token: %s\\n' \"$TOKEN\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://api.figma.com/v1/me",
      "unset TOKEN",
    ],
    alive: "200, or 403 with `Invalid scope`",
    dead: "403 with `Invalid token` or `Token expired`",
    otherwise: "Dead and living tokens can both be answered 403: read the text. 429 and 5xx say nothing.",
  },
  badLogLines: ["Invalid token", "Token expired", "Invalid scope", "403 Forbidden"],
  subtleties: [
    "Every token ends by itself after 90 days at the latest: write the day down, or exports stop without a word.",
    "Personal tokens are sent as `X-Figma-Token`, those of applications as `Authorization: Bearer`.",
    "Design-token pipelines, Storybook add-ons and editors with an assistant (MCP servers) each have a place of their own for the token.",
  ],
  abuse: {
    page: { label: "Settings: Security", url: "https://www.figma.com/settings" },
    signs: [
      "a last use of the token that your own programs do not explain",
      "comments or changed variables in its owner's name",
      "exports in the organization's activity log, on Enterprise plans",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.neverLog, tokenAdvice.serverOnly],
  troubleshooting: [
    {
      observed: "403 with the new token",
      advice: [
        "Read the answer: `Invalid scope` names what is missing; scopes cannot be added later, so make another token.",
        "`Invalid token` means that it was cut or sent in the wrong header.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "404 with the new token",
      advice: ["Its owner does not see that file: share it with that account."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        tokenAdvice.rightOne,
        "Everybody sees only their own tokens, and plan tokens stand in the admin settings.",
      ],
    },
  ],
  links: [
    {
      label: "Personal access tokens",
      url: "https://developers.figma.com/docs/rest-api/personal-access-tokens/",
    },
    {
      label: "Manage personal access tokens",
      url: "https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens",
    },
    { label: "Figma Help Center", url: "https://help.figma.com" },
  ],
};
