import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Auth Tokens", url: "https://sentry.io/settings/auth-tokens/" } as const;

/** How Sentry tokens are rotated. Sources: docs.sentry.io (auth tokens), getsentry/sentry, read 2026-11. */
export const sentryPlaybook: Playbook = {
  risk: "read errors with the data of your users in them, and change projects, members and releases, as far as its scopes allow; an organization token uploads source maps and releases",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "`sntryu_` belongs to a person, `sntrys_` to an organization, `sntryi_` to an internal integration, `sntrya_` to an application. The lists show name, scopes, last use and the last characters.",
  revoke: {
    steps: [
      "**Personal token:** open **User settings → Personal Tokens** (older pages: **User Auth Tokens**, **Auth Tokens**), find it by name and last characters, choose **Remove** or **Revoke**, and confirm.",
      "**Organization token:** open the organization's **Settings → Organization Tokens** (older pages: **Developer Settings → Auth Tokens**), and choose **Revoke**.",
      "**Integration token:** open **Settings → Custom Integrations** (older pages: **Internal Integrations**), choose the integration, and remove the token under **Tokens**.",
    ],
    effects: [
      "Requests with the token are answered 401: releases and source maps are no longer uploaded, and builds may fail.",
      "Errors still arrive: they travel with the DSN, which is public and stays.",
      "Sentry is told of tokens in public GitHub repositories and mails their owner; nobody promises a revocation, so check.",
    ],
  },
  create: {
    steps: [
      "**For CI and source maps:** open the organization's **Settings → Organization Tokens → Create New Token**, enter the name, and choose **Create Token**.",
      "**For more than that:** open **Settings → Custom Integrations → Create New Integration**, choose **Internal Integration**, set the permissions, save, and copy the token under **Tokens**.",
      "**For yourself:** open **Personal Tokens → Create New Token** and choose the scopes; they cannot be widened later.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "Prefer an organization token: its scope is small and fixed, and it does not belong to a person.",
      "A personal token acts as its person in every organization: give it read scopes where they are enough.",
    ],
    selfCheck: {
      shape:
        "`sntrys_` and more than 80 characters, or `sntryu_` (`sntryi_`, `sntrya_`) and 64 hexadecimal digits",
      pattern: "^(sntrys_eyJ[A-Za-z0-9+/=._-]{80,500}|sntry[uia]_[0-9a-f]{64})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://sentry.io/api/0/auth/validate/",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 means that a personal token lives and may not ask this; for other kinds it says nothing, and neither does 429. On a server of your own, write its address instead of `sentry.io`.",
  },
  badLogLines: [
    "API request failed",
    "Invalid token (http status: 401)",
    "error: Auth token is required",
    "401 Unauthorized",
  ],
  subtleties: [
    "`sentry-cli` and the build plugins look in many places: `SENTRY_AUTH_TOKEN`, `.sentryclirc` in the project and at home, `sentry.properties` (Android, iOS), `.env.sentry-build-plugin`. A stale one wins silently.",
    "An organization token names its region inside: after a move to another region make a new one.",
    "A DSN is no secret: it sends events and reads none. If strangers flood you, make a new client key in the project's settings.",
    "The Vercel and Netlify integrations write a token of their own into the platform: renew it there.",
  ],
  abuse: {
    page: { label: "Sentry", url: "https://sentry.io" },
    signs: [
      "a last use of the token after your own builds had stopped using it",
      "entries in the organization's audit log (**Settings → Audit Log**) that nobody can explain",
      "releases, members, integrations, webhooks or alert rules that nobody of yours made",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        tokenAdvice.complete,
        "Run `sentry-cli info`: it tells which file or variable the token was taken from.",
      ],
    },
    {
      observed: "403 with the new token",
      advice: [
        "The token lives. See that it has the scope (`project:releases` for releases), and that organization and project are spelled right.",
        "An organization token cannot do more than releases and source maps: take an internal integration.",
      ],
    },
    {
      observed: "Stack traces are unreadable after the change",
      advice: ["Source maps were not uploaded: read the build's log, fix the token, and build again."],
    },
    {
      observed: "The old token still works",
      advice: [
        "Look in all three lists: personal, organization and integrations.",
        "Several tokens can have the same name: compare the last characters.",
      ],
    },
  ],
  links: [
    { label: "Auth tokens", url: "https://docs.sentry.io/account/auth-tokens/" },
    { label: "Sentry Help Center", url: "https://sentry.zendesk.com/hc/en-us/" },
  ],
};
