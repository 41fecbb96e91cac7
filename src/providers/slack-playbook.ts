import type { Playbook } from "./provider.ts";

const APPS = { label: "Your Apps", url: "https://api.slack.com/apps" } as const;

/** How Slack tokens and webhooks are rotated. Sources: api.slack.com, howtorotate.com (read 2026-11-21). */
export const slackPlaybook: Playbook = {
  risk: "read and write messages and files with the app's scopes, or as the person it belongs to; with a webhook URL, post into its channel",
  console: { create: APPS, revoke: APPS },
  identify:
    "The beginning tells the kind: `xoxb-` bot, `xoxp-` person, `xapp-` app-level, `xoxe` rotating or configuration, `xoxc-` and `xoxd-` a signed-in browser, `hooks.slack.com` webhook. The check below names team, user and bot; the id of a webhook or an app stands in its value and in the app's pages.",
  revoke: {
    steps: [
      "**Bot and user tokens:** run the command below with the leaked token, or open the app **→ OAuth & Permissions → Revoke All OAuth Tokens** (older pages: **Revoke Tokens**).",
      "**App-level token (`xapp-`):** open the app **→ Basic Information → App-Level Tokens →** its name **→ Revoke**.",
      "**Configuration token (`xoxe`):** on **Your Apps**, under **Your App Configuration Tokens**, choose the bin beside it, then **Revoke Token**. Revoke the refresh token (`xoxe-1-`), too.",
      "**Webhook URL:** open the app **→ Incoming Webhooks**, choose the bin beside the URL, then **Remove**. For a workflow (`/workflows/`, `/triggers/`) delete or replace its webhook trigger in **Workflow Builder**.",
      "**Session (`xoxc-`, `xoxd-`):** the person opens **Account settings → Sign out of all other sessions** and signs in anew.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Token to revoke: ' TOKEN && echo",
        "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
        "curl -sS -H @- -X POST https://slack.com/api/auth.revoke; echo",
        "unset TOKEN",
      ],
      note: '`"revoked":true` means done; it cannot be undone. For tokens, not for webhook URLs.',
    },
    effects: [
      "A revoked token is refused at once, with `token_revoked` or `invalid_auth`.",
      "Revoking a bot token deactivates the bot user and takes it out of its channels: after reinstalling, invite it again where it is missing.",
      "There is one bot token per workspace, so the app stands still between revoking it and deploying the new one, whatever the order of this checklist. Webhooks and app-level tokens can live side by side.",
      "Switching the feature **Incoming Webhooks** off leaves the URLs working: remove each leaked one.",
      "Slack looks for its tokens in public repositories and may revoke them. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "**Bot or user token:** there is one per workspace, so revoke the leaked one first and have the next steps ready. Then open the app **→ OAuth & Permissions → Reinstall to Workspace** (**Install** for a new app), allow it, and copy the token.",
      "**App-level token:** **Basic Information → App-Level Tokens → Generate Token and Scopes**.",
      "**Webhook:** **Incoming Webhooks → Add New Webhook to Workspace**, choose the channel, and copy the URL.",
    ],
    advice: [
      "Call the app or the app-level token `{app}-{environment}-{date}` where Slack lets you choose.",
      "Remove scopes that the app does not use before you reinstall it.",
      "Prefer a bot token to a user token: it does not act as a person and does not leave with one.",
      "Under **OAuth & Permissions** restrict the token to your IP addresses, or turn on token rotation (12 hours).",
    ],
    selfCheck: {
      shape: "`xoxb-`, two groups of digits and 24 letters and digits, all joined by `-`",
      pattern:
        "^(xox[abceoprsd][-.][A-Za-z0-9%/+_.-]{20,}={0,2}|xapp-[0-9]-[A-Za-z0-9-]{40,}|(https?://)?hooks\\.slack(-gov)?\\.com/[a-z]+/[A-Za-z0-9/]{36,})$",
    },
  },
  // There can be several webhooks and app-level tokens, but one bot token per workspace: the steps say so.
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
      "curl -sS -H @- -X POST https://slack.com/api/auth.test; echo",
      "unset TOKEN",
    ],
    alive: '`"ok":true`, with team and user',
    dead: '`"ok":false` with `token_revoked`, `invalid_auth`, `account_inactive` or `token_expired`',
    otherwise:
      "The status is always 200: read the answer. Webhook URLs have the other check, under **Check that it works**. `ratelimited`, `org_login_required`, `ekm_access_denied` and HTTP 429 say nothing, and `invalid_auth` is also what an IP restriction answers: check from a machine that is allowed. A session token needs its cookie, and a refresh token (`xoxe-1-`) cannot be tried without using it up.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Webhook URL: ' URL && echo",
      'printf \'url = "%s"\\n\' "$URL" |',
      "curl -sS -w '\\n%{http_code}\\n' -K - -H 'Content-Type: application/json' --data-raw '{'",
      "unset URL",
    ],
    alive: "400 with `invalid_payload`",
    dead: "404 with `no_service` or `no_team`, 403 with `action_prohibited`, 400 with `invalid_token`, or 410",
    otherwise:
      "For webhook URLs. It sends a broken message on purpose, so nothing is posted. 429 and 5xx say nothing.",
  },
  badLogLines: [
    "invalid_auth",
    "token_revoked",
    "account_inactive",
    "not_authed",
    "missing_scope",
    "no_service",
  ],
  subtleties: [
    "Reinstalling without revoking can give you the same token again: revoke first.",
    "An app that is distributed has one token per workspace, kept in your own database: revoke the leaked one only.",
    "A leaked `xoxe-1-` refresh token makes new tokens until it is used or revoked.",
    "The signing secret and the client secret are separate: if they stood in the same file, **Basic Information → App Credentials → Regenerate**.",
    "Socket Mode uses the `xapp-` token beside the bot token: replacing one does not replace the other.",
  ],
  abuse: {
    page: { label: "Installed apps", url: "https://slack.com/apps/manage" },
    signs: [
      "messages, files or invitations in the app's name that it did not send",
      "rate limits hit while the app was idle",
      "logins or downloads in the access logs, or in the audit logs on Enterprise Grid, that nobody can explain",
      "posts with links in the webhook's channel: warn its members, they trust it",
    ],
  },
  goodPractice: [
    "Give each environment its own app, with the fewest scopes.",
    "Keep webhook URLs like passwords: whoever has one may post.",
    "Remove apps and webhooks that nobody uses.",
  ],
  troubleshooting: [
    {
      observed: "`invalid_auth` with the new token",
      advice: [
        "Look for a missing end, and see that the program sends the token as `Authorization: Bearer`.",
        "See whether the token is restricted to IP addresses that the program does not have.",
        "Restart the program: many read the token only once.",
      ],
    },
    {
      observed: "`missing_scope` or `not_in_channel` with the new token",
      advice: ["Add the scope and reinstall the app, or invite the bot to the channel again."],
    },
    {
      observed: "The old token still works",
      advice: [
        "See that you revoked the token of the right workspace: the check names the team.",
        "Run the command above with the leaked token itself.",
      ],
    },
  ],
  links: [
    { label: "auth.revoke", url: "https://docs.slack.dev/reference/methods/auth.revoke" },
    { label: "Authentication", url: "https://docs.slack.dev/authentication/" },
    { label: "Slack Help Center", url: "https://slack.com/help" },
  ],
};
