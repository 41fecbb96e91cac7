import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API keys", url: "https://app.pinecone.io/organizations/-/projects" } as const;

/** How Pinecone keys are rotated. Source: docs.pinecone.io/guides/projects/manage-api-keys (read 2026-11). */
export const pineconePlaybook: Playbook = {
  risk: "read, overwrite and delete the vectors and metadata of its project, and with full permissions its indexes",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "Open the project and its **API keys**: the list shows names, ids and permissions. Compare the few characters with the mask above, in every project; a UUID is a legacy key.",
  revoke: {
    steps: [
      "Open the Pinecone console, choose the project of the key, then **API keys**.",
      "Find the leaked key and open the menu in its row.",
      "Choose **Delete**, type what the page asks for, and confirm.",
    ],
    effects: [
      "Everything that still uses the key is answered 401; deletion cannot be undone.",
      "Indexes and vectors stay as they are: what a stranger deleted does not come back unless there is a backup.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open the project and **API keys**, and choose **Create API key**.",
      "Enter **API key name** and choose **Permissions**.",
      "Choose **Create key**, copy it, and choose **Close**: it is shown only once.",
    ],
    advice: [
      keyAdvice.name,
      "Give it the role it needs: `DataPlaneViewer` for searching, `DataPlaneEditor` for writing vectors; `All` or `ProjectEditor` may delete indexes. Free plans know `All` only.",
      "Use one project per environment: a key reaches one project.",
    ],
    selfCheck: {
      shape: "`pcsk_`, 5 or 6 letters and digits, `_`, and 63 more",
      pattern: "^pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.pinecone.io/indexes",
    header: { name: "Api-Key", prefix: "" },
    headers: { "X-Pinecone-Api-Version": "2025-10" },
    alive: "200",
    dead: "401",
    otherwise: "403 comes from a living key whose role may not list indexes. 429 says nothing.",
  },
  badLogLines: ["Invalid API Key", "UnauthorizedException", "401 Unauthorized", "PineconeApiException"],
  subtleties: [
    "A key with a role of its own must reach an index by its host: finding the index by name needs the control plane, and fails with 403.",
    "Tools for retrieval (LangChain, LlamaIndex, automation platforms) keep the key in their own connections: replace it there, too.",
    "Service accounts of the Admin API are other secrets: if one leaked as well, delete it, too. It can make keys.",
    "Make a backup of an index before you look into it, if you suspect that a stranger changed it.",
  ],
  abuse: {
    page: { label: "Console: usage and audit logs", url: "https://app.pinecone.io/" },
    signs: [
      "more reads or writes than usual in the project",
      "vectors, namespaces or indexes that are gone, changed or new",
      "entries in the audit log (Enterprise) that nobody can explain",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "See that it is sent as `Api-Key`, and made in the project of the index.",
        keyAdvice.complete,
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: widen its role, or reach the index by its host instead of its name."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Look into every project of every organization: a sibling may have been deleted instead.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, write to Pinecone's support.",
      ],
    },
  ],
  links: [
    { label: "Manage API keys", url: "https://docs.pinecone.io/guides/projects/manage-api-keys" },
    { label: "Support", url: "https://support.pinecone.io" },
  ],
};
