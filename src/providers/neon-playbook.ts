import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://console.neon.tech/app/settings/api-keys" } as const;

/** How Neon API keys and role passwords are rotated. Source: neon.com/docs (API keys, roles), read 2026-11. */
export const neonPlaybook: Playbook = {
  risk: "create, change and delete projects, branches and databases, and read their passwords; with a role's password, read and change the data of its database",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "`napi_` is an API key, `npg_` the password of a database role. The list of keys shows name, maker and last use, never a value. The host in a connection address (`ep-`) tells the endpoint, and with it the project.",
  revoke: {
    steps: [
      "**Personal key:** open **Account settings → API keys**, find the key and choose **Revoke**.",
      "**Organization or project key:** choose the organization, then **Settings → API keys**, and revoke it there.",
      "**Role password (`npg_`):** open the project **→ Branches →** the branch **→ Roles & Databases** (older pages: **Roles**), choose **Reset password** in the menu of the role, and confirm.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Another API key of the same owner: ' OTHER && echo",
        "printf 'Authorization: Bearer %s\\n' \"$OTHER\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE \\",
        "https://console.neon.tech/api/v2/api_keys/YOUR-KEY-ID",
        "unset OTHER",
      ],
      note: "For personal keys. `200` means done. The id of each key stands in the answer of `GET https://console.neon.tech/api/v2/api_keys`, with its name and last use.",
    },
    effects: [
      "A revoked key is refused from the next request on; it cannot be brought back.",
      "A reset password ends the old one at once: there is no overlap. Connections that are open may stay until they close.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "**Personal key:** open **Account settings → API keys**, choose **Create new API key**, enter the name and choose **Create**.",
      "**Organization or project key:** in the organization open **Settings → API keys**, choose **Create new**, then **Organization** or **Project-scoped**.",
      keyAdvice.copyNow,
      "**Role password:** resetting it shows the new one; take the new connection address from **Connect** on the project's dashboard.",
    ],
    advice: [
      keyAdvice.name,
      "A project-scoped key reaches one project and cannot delete it; a personal key reaches all projects of its owner.",
      "Give an application a role of its own, with rights on its own tables, instead of the owner's role.",
    ],
    selfCheck: { shape: "`napi_` followed by 64 letters and digits", pattern: "^napi_[A-Za-z0-9]{64}$" },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://console.neon.tech/api/v2/projects?limit=1",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "400 with `org_id is required` means that the key lives. 403, 429 and 5xx say nothing. A role's password has the other check, under **Check that it works**.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Password of the role: ' PGPASSWORD && echo",
      "export PGPASSWORD",
      "psql 'host=YOUR-HOST.neon.tech dbname=YOUR-DATABASE user=YOUR-ROLE sslmode=require' -c 'select 1'",
      "unset PGPASSWORD",
    ],
    alive: "one row with `1`",
    dead: "`password authentication failed`",
    otherwise:
      "For the password of a role. An endpoint that sleeps takes a moment; a refused or unknown host says nothing.",
  },
  badLogLines: ["401 Unauthorized", "password authentication failed for user", "authentication credentials"],
  subtleties: [
    "The pooled and the direct address (with and without `-pooler`) hold the same password: replace both.",
    "A branch that was made before the reset has a password of its own, and goes on taking the old one: reset it there, too.",
    "For a change without a pause, make a second role with the same rights, move the application, then delete the first.",
    "Integrations such as Vercel's write the address into the other platform: see that the new one has arrived there.",
    "A personal key ends for an organization when its owner leaves it; an organization key does not.",
  ],
  abuse: {
    page: { label: "Projects", url: "https://console.neon.tech/app/projects" },
    signs: [
      "a last use of the key after your own programs had stopped using it",
      "branches, roles, projects or API keys that nobody of yours made",
      "compute hours or data transfer that nobody can explain",
    ],
  },
  goodPractice: [
    keyAdvice.onePerUse,
    "Limit who may connect with the project's IP allow list, where the plan has it.",
    keyAdvice.rotate,
  ],
  troubleshooting: [
    { observed: "401 with the new key", advice: [keyAdvice.complete, keyAdvice.restart] },
    {
      observed: "403 or 404 with the new key",
      advice: ["A project-scoped key sees one project only: compare the project's id."],
    },
    {
      observed: "Password authentication failed with the new password",
      advice: [
        "Take the whole new address from **Connect**: host, branch, role and password belong together.",
        "Special characters in a password must be percent-encoded inside an address.",
      ],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Look in both places: **Account settings** and the **Settings** of each organization.",
        "For a password: reset it on every branch that has this role.",
      ],
    },
  ],
  links: [
    { label: "Manage API keys", url: "https://neon.com/docs/manage/api-keys" },
    { label: "Manage roles", url: "https://neon.com/docs/manage/roles" },
    { label: "Support", url: "https://neon.com/docs/introduction/support" },
  ],
};
