import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const CONSOLE = { label: "Upstash Console", url: "https://console.upstash.com/" } as const;

/** How Upstash tokens and keys are rotated. Source: upstash.com/docs (Redis, QStash, Developer API), read 2026-11. */
export const upstashPlaybook: Playbook = {
  risk: "read, change and delete everything in one database; with a management key, every database of the account and their passwords",
  console: { create: CONSOLE, revoke: CONSOLE },
  identify:
    "Go by the variable: `UPSTASH_REDIS_REST_TOKEN` and `KV_REST_API_TOKEN` belong to the database whose host stands in the `..._URL` beside them, `QSTASH_TOKEN` to QStash, `UPSTASH_API_KEY` (a UUID) to the account. A QStash signing key begins with `sig_`.",
  revoke: {
    steps: [
      "**REST token or database password:** open **Redis →** the database **→ Details → Reset Credentials** (older pages: **Reset Password**) and confirm. Standard token, read-only token and password change together.",
      "**Vector index:** open the index and reset its token on its details page.",
      "**QStash token:** open **QStash**, and rotate the token in its settings.",
      "**QStash signing keys:** open **QStash → Signing Keys** and choose **Rotate**: the next key becomes the current one. Rotate twice to end both.",
      "**Management key:** open **Account → Management API**, and delete the key.",
    ],
    effects: [
      "A reset ends the old password and tokens at once: there is no overlap, and requests are answered `WRONGPASS` until the new value is in place.",
      "Everything in the database stays.",
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "**Database:** resetting the credentials makes the new ones. On the page of the database copy the new REST token, and the new address with its password for TCP.",
      "**Management key:** open **Account → Management API**, choose **Create API Key**, enter the name, and copy the key.",
    ],
    advice: [
      "Name a management key `{app}-{environment}-{date}`; a database has names for its users only.",
      "Where an application only reads, give it the read-only token.",
      "Make users of your own with `ACL SETUSER` for what an application may do, and tokens for them with `ACL RESTTOKEN`: such a token can be changed without touching the others.",
    ],
    selfCheck: {
      shape: "REST token: `A` followed by 40 or more characters of base64",
      pattern: "^A[A-Za-z0-9+/_-]{40,140}={0,2}$",
    },
  },
  overlap: false,
  check: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-DATABASE.upstash.io/ping",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "400 with `NOPERM` is a read-only token that lives. An unknown host means that the database was deleted; 429 says nothing. For a management key the list under **Account → Management API** tells whether it is gone.",
  },
  badLogLines: ["WRONGPASS", "NOAUTH", "NOPERM", "Unauthorized: WRONGPASS invalid http auth token"],
  subtleties: [
    "One reset changes REST token, read-only token and `REDIS_URL`: replace all three, also where only one of them leaked.",
    "Workers keep connections open (Celery, BullMQ): restart them together with the API, or they fail later.",
    "The read-only password belongs to the user `default_ro`: with `default` in front of it, it is refused as if it were wrong.",
    "A database made through Vercel, Fly.io or another marketplace has copies of its values there: see that they were renewed (`fly redis reset` for Fly.io).",
    "With a management key a stranger could read the passwords of all databases: reset each of them as well.",
    "`redis://localhost:6379` without a password is no leak: leave it as it is.",
  ],
  abuse: {
    page: { label: "Upstash Console", url: "https://console.upstash.com/" },
    signs: [
      "more commands, bandwidth or cost than usual on the usage page of the database",
      "keys that vanished, or that nobody of yours writes",
      "databases, indexes, schedules or team members that nobody of yours made",
    ],
  },
  goodPractice: [
    "Give each environment a database of its own.",
    "Allow only the addresses of your servers, where the plan has an IP allow list.",
    tokenAdvice.serverOnly,
  ],
  troubleshooting: [
    {
      observed: "WRONGPASS with the new token",
      advice: [
        "See that token and address belong to the same database.",
        "For TCP use the password, for REST the token: they are different values.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "NOPERM with the new token",
      advice: ["It is the read-only token, and the application writes: take the standard one."],
    },
    { observed: "429 with the new token", advice: ["That is the limit of the plan, not the token."] },
    {
      observed: "The old token still works",
      advice: [
        "You may have reset another database: compare the host in the address.",
        "Tokens of your own ACL users outlive the reset: change the user's password with `ACL SETUSER`.",
      ],
    },
  ],
  links: [
    { label: "Reset the password", url: "https://upstash.com/docs/redis/howto/reset-password" },
    { label: "REST API", url: "https://upstash.com/docs/redis/features/restapi" },
    { label: "Support", url: "https://upstash.com/docs/common/help/support" },
  ],
};
