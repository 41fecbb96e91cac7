import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const INTEGRATIONS = { label: "Integrations", url: "https://www.notion.so/profile/integrations" } as const;

/** How Notion secrets are rotated. Source: developers.notion.com (authorization, credential security), read 2026-11. */
export const notionPlaybook: Playbook = {
  risk: "read and change every page and database that was shared with its connection, or that its person may see",
  console: { create: INTEGRATIONS, revoke: INTEGRATIONS },
  identify:
    "`ntn_` (older: `secret_`) is an integration's or a person's token, `nrt_` an OAuth refresh token. `GET /v1/users/me` with the leaked token names its bot and workspace; the secret itself can be shown again on the page of its connection and compared.",
  revoke: {
    steps: [
      "Sign in as an owner of the workspace and open **Integrations** (newer workspaces call them **Connections**: `app.notion.com/developers/connections`).",
      "Choose the connection that the secret belongs to and open **Configuration** (older pages: **Secrets**).",
      "Beside **Internal Integration Secret** choose **Refresh** and confirm: the old secret dies at once, and a new one is shown.",
      "**Nobody needs it any more:** delete the whole connection instead; it loses its access to all pages.",
      "**Personal access token:** its owner deletes it under **Personal access tokens** on the same site.",
      "**Token of a public connection (OAuth):** in the workspace open **Settings → Connections** and disconnect it; then authorize it anew.",
    ],
    effects: [
      "There is one secret at a time: with the refresh, everything that uses the old one is answered 401 until it knows the new one.",
      "The pages that were shared with the connection stay shared.",
      tokenAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "**Same connection:** **Refresh** makes the new secret; choose **Show** and copy it.",
      "**New connection, for a change without a pause:** choose **New integration** (**Create a new connection**), keep it **Internal**, choose the workspace and the capabilities, save, and copy the secret.",
      "Share the pages with the new connection: open each page, **⋯ → Connections**, and add it.",
    ],
    advice: [
      "Name a new connection `{app}-{environment}-{date}`.",
      "Give only the capabilities that are used: **Read content** is often enough, with **No user information**.",
      "Share single pages or databases, not the top of the workspace: access goes down to all that lies below.",
    ],
    selfCheck: {
      shape: "`ntn_`, 11 digits, 35 letters and digits",
      pattern: "^ntn_[0-9]{11}[A-Za-z0-9]{35}$",
    },
  },
  overlap: false,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.notion.com/v1/users/me",
    header: { name: "Authorization", prefix: "Bearer " },
    headers: { "Notion-Version": "2022-06-28" },
    alive: "200",
    dead: "401",
    otherwise:
      "403 with `restricted_resource` means that the token lives and may not ask this. 429 and 5xx say nothing. A refresh token (`nrt_`) cannot be tried without using it up.",
  },
  badLogLines: [
    "API token is invalid.",
    "APIResponseError: API token is invalid",
    "unauthorized",
    "object_not_found",
  ],
  subtleties: [
    "A new connection sees nothing: until the pages are shared with it, they answer `object_not_found`, as if they did not exist.",
    "Automation platforms (Zapier, Make, n8n) keep the secret in a connection of their own: change it there, too.",
    "Two connections bring an overlap where one secret cannot: move the application to the second one, then delete the first.",
    "A public connection's client secret is another value, on the same page: refresh it, too, if it stood in the same file.",
  ],
  abuse: {
    page: { label: "Notion", url: "https://www.notion.so" },
    signs: [
      "pages or comments whose last editor is the connection's bot, and that your program did not write",
      "pages that were deleted: look in the **Trash**",
      "entries in the audit log of an Enterprise workspace that nobody can explain",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.serverOnly],
  troubleshooting: [
    { observed: "401 with the new token", advice: [tokenAdvice.complete, tokenAdvice.restart] },
    {
      observed: "404 with the new token",
      advice: ["The token lives. Share the page or database with the connection, and compare the id."],
    },
    {
      observed: "403 with the new token",
      advice: ["The connection lacks a capability: add it on its page under **Capabilities**."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "You may have refreshed another connection: `users/me` with the old token names its bot and workspace.",
        "The same name can exist in several workspaces: look in each of them.",
      ],
    },
  ],
  links: [
    { label: "Authorization", url: "https://developers.notion.com/docs/authorization" },
    {
      label: "Handling API keys",
      url: "https://developers.notion.com/docs/best-practices-for-handling-api-keys",
    },
    { label: "Notion Help Center", url: "https://www.notion.com/help" },
  ],
};
