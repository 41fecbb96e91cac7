import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const ATLAS = { label: "MongoDB Atlas", url: "https://cloud.mongodb.com/" } as const;

/**
 * How keys of MongoDB Atlas are rotated. Sources: mongodb.com/docs/atlas/configure-api-access and the Admin API v2,
 * how-to-rotate, mongo.md (read 2026-11).
 */
export const mongodbAtlasPlaybook: Playbook = {
  risk: "manage clusters, database users, network access and backups as far as the key's roles in the organization or project go, and so reach the data",
  console: { create: ATLAS, revoke: ATLAS },
  identify:
    "A programmatic API key is a pair: a public key of eight letters, which the list shows, and a private key that looks like a UUID. A service account has an id (`mdb_sa_id_`) and secrets (`mdb_sa_sk_`), of which the list shows the last characters.",
  revoke: {
    steps: [
      "Sign in, choose the organization, and open **Access Manager → Applications** (older pages: **Organization Access → API Keys**).",
      "**API key:** find it by its public key, choose the bin (**Delete**), and confirm.",
      "**Service account:** open it and delete the leaked secret. Making a new secret is not enough: it only shortens the old one's life to seven days at most.",
      "**Password of a database user (in a connection string):** under **Database Access** make a second user, switch to it, then delete the leaked one.",
    ],
    effects: [
      "Calls with a deleted key are answered 401; databases go on running.",
      "Tokens that a service account has fetched before live on for up to an hour.",
      "A key may hold roles in several projects: deleting it in the organization ends them all, removing it from one project does not.",
      "MongoDB is told of service account secrets in public repositories on GitHub; programmatic keys are not on that list.",
    ],
  },
  create: {
    steps: [
      "Open **Access Manager → Applications** and choose **API Keys → Create API Key**, or **Service Accounts → Create**.",
      "Enter the description and choose the lowest role, in one project where that is enough.",
      keyAdvice.copyNow,
      "Add the addresses that may use it under **API Access List**.",
    ],
    advice: [
      "Describe it as `{app}-{environment}-{date}`.",
      "Prefer a service account: its secrets expire, and two can live side by side.",
      "**Project Read Only** or **Project Cluster Manager** does for most programs; **Organization Owner** is for people.",
      "Require an access list for the API in the organization's settings.",
    ],
    selfCheck: {
      shape: "`mdb_sa_sk_` and 40 characters; the private half of an API key is a UUID",
      pattern: "^(mdb_sa_sk_[A-Za-z0-9_-]{40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Public key: ' PUBLIC",
      "read -rsp 'Private key: ' PRIVATE && echo",
      'printf \'user = "%s:%s"\\n\' "$PUBLIC" "$PRIVATE" |',
      "curl -sS -w '\\n%{http_code}\\n' -K - --digest -H 'Accept: application/vnd.atlas.2023-01-01+json' 'https://cloud.mongodb.com/api/atlas/v2/groups?itemsPerPage=1'",
      "unset PRIVATE",
    ],
    alive: "200, or 403 with `IP_ADDRESS_NOT_ON_ACCESS_LIST`",
    dead: "401",
    otherwise: "For programmatic API keys. 429 and 5xx say nothing.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Id (mdb_sa_id_...): ' ID",
      "read -rsp 'Secret: ' SECRET && echo",
      'printf \'user = "%s:%s"\\n\' "$ID" "$SECRET" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -K - -d grant_type=client_credentials https://cloud.mongodb.com/api/oauth/token",
      "unset SECRET",
    ],
    alive: "200",
    dead: "401",
    otherwise:
      "For service accounts; the trial issues a token of an hour, which is thrown away. 403 and 429 say nothing.",
  },
  badLogLines: [
    '401 (request "Unauthorized")',
    "You are not authorized for this resource",
    "invalid_client",
    "IP_ADDRESS_NOT_ON_ACCESS_LIST",
    "bad auth : authentication failed",
  ],
  subtleties: [
    "Terraform, the Atlas command line (`atlas config`), Kubernetes operators and backup jobs each keep a copy.",
    "Drivers keep open connections after a database user's password has changed: restart the programs.",
    "A stranger with the key may have added addresses to the network access list, or database users: both outlive the key.",
  ],
  abuse: {
    page: { label: "Activity Feed", url: "https://cloud.mongodb.com/" },
    signs: [
      "database users, access list entries or API keys that nobody of yours made",
      "snapshots that were restored or downloaded",
      "clusters that were made, paused or deleted",
      "logins in the **Database Access History** from addresses that are not yours",
    ],
  },
  goodPractice: [
    "Never open network access to `0.0.0.0/0`.",
    "Give each application a database user of its own, with roles on its own databases.",
    keyAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "API keys use Digest authentication with both halves; service accounts fetch a token first.",
        keyAdvice.complete,
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: add the server's address to its access list, or the role in that project."],
    },
    {
      observed: "The old key still works",
      advice: [
        "A service account's old secret lives for up to seven days beside the new one: delete it by itself.",
        "Compare the public key: another pair may have been deleted.",
      ],
    },
  ],
  links: [
    { label: "Configure API access", url: "https://www.mongodb.com/docs/atlas/configure-api-access/" },
    { label: "MongoDB Support", url: "https://support.mongodb.com" },
  ],
};
