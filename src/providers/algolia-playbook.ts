import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "API Keys", url: "https://dashboard.algolia.com/account/api-keys" } as const;

/** How Algolia keys are rotated. Source: algolia.com/doc (API keys), read 2026-11. */
export const algoliaPlaybook: Playbook = {
  risk: "read, change and delete all indexes of its application, and make further keys; a key for searching can only search, which every visitor may",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "All keys look alike. On **API Keys** compare the first characters with **Admin API Key**, **Write API Key**, **Search API Key** and with the tab **All API Keys**, which names what each may do. The application id beside the key (10 letters and digits) is public and tells which application.",
  revoke: {
    steps: [
      "Choose the application and open **Settings → API Keys**.",
      "**Key that was made by somebody:** on the tab **All API Keys** find it, choose the bin, and confirm.",
      "**Admin API Key, or another one that Algolia made:** choose **Regenerate** beside it and confirm: there is one at a time, and the old one ends.",
      "**Search-only key:** it is public by design, and stands in every page that searches. Look at its ACL: if it says more than `search`, delete it.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'Application id: ' APP",
        "read -rsp 'Admin API key: ' ADMIN && echo",
        "read -rsp 'Leaked key: ' OLD && echo",
        'printf \'url = "https://%s.algolia.net/1/keys/%s"\\nheader = "X-Algolia-Application-Id: %s"\\nheader = "X-Algolia-API-Key: %s"\\n\' "$APP" "$OLD" "$APP" "$ADMIN" |',
        "curl -sS -w '\\n%{http_code}\\n' -X DELETE -K -",
        "unset APP ADMIN OLD",
      ],
      note: "For keys that are not the admin key. `200` means done; an admin can bring the key back with **Restore API Key**.",
    },
    effects: [
      "Requests with a deleted key are answered 403; it can take a moment until all servers know.",
      "A regenerated admin key ends for every backend at once, and so may the secured keys that were derived from it.",
      "Secured keys end with the key that they were made from: deleting a search key breaks them.",
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **Settings → API Keys → All API Keys** and choose **New API Key**.",
      "Enter the description, choose the indexes and the ACL, and if you like a validity and limits.",
      "Choose **Create**, and copy the key.",
    ],
    advice: [
      "Describe it as `{app}-{environment}-{date}`.",
      "A program that writes records needs `addObject` and `deleteObject` on its index, not the admin key.",
      "In pages use a key with `search` only, with its referrers and a limit of requests for each address.",
    ],
    selfCheck: { shape: "32 small letters and digits", pattern: "^[a-z0-9]{32}$" },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Application id: ' APP",
      "read -rsp 'Key: ' APIKEY && echo",
      'printf \'url = "https://%s.algolia.net/1/keys/%s"\\nheader = "X-Algolia-Application-Id: %s"\\nheader = "X-Algolia-API-Key: %s"\\n\' "$APP" "$APIKEY" "$APP" "$APIKEY" |',
      "curl -sS -w '\\n%{http_code}\\n' -K -",
      "unset APP APIKEY",
    ],
    alive: "200 with an `acl`: what the key may do",
    dead: "403 with `Invalid Application-ID or API key`",
    otherwise:
      "404, 429 and an unknown host say nothing about the key. See first that the application id is right.",
  },
  badLogLines: ["Invalid Application-ID or API key", "Method not allowed with this API key", "403"],
  subtleties: [
    "Frameworks take some variables into pages (`NEXT_PUBLIC_`, `VITE_`, `REACT_APP_`): an admin key under such a name is public in every build, also in old ones.",
    "DocSearch and crawlers have keys of their own: a crawler's configuration holds one that may write.",
    "Deleting a user deletes the keys that belong to it: see which program used them.",
    "A deleted key can be restored with its old value: look at the list again after some days.",
  ],
  abuse: {
    page: { label: "Dashboard", url: "https://dashboard.algolia.com/" },
    signs: [
      "records or settings that were changed, or foreign links in results",
      "new keys on **All API Keys** that nobody of yours made",
      "calls in the API logs of the application from addresses that are not yours, or more searches than visitors",
    ],
  },
  goodPractice: [
    "Use the admin key nowhere but for making other keys.",
    keyAdvice.onePerUse,
    "Give keys for pages a validity or make secured keys for each visitor.",
  ],
  troubleshooting: [
    {
      observed: "403 with the new key",
      advice: [
        "`Method not allowed` means that it lives: add what is missing to its ACL.",
        "`Invalid Application-ID` can be the id: key and application belong together.",
        "See whether its referrers or indexes leave this program out.",
      ],
    },
    {
      observed: "Search in the page stopped after the change",
      advice: ["Its secured keys were made from the old key: make them anew, and build the page again."],
    },
    {
      observed: "429 with the new key",
      advice: ["It reached its own limit of requests: raise it, or wait an hour."],
    },
    {
      observed: "The old key still works",
      advice: [
        "You may have deleted it in another application: compare the application id.",
        "Somebody may have restored it.",
        "The admin key cannot be deleted, only regenerated.",
      ],
    },
  ],
  links: [
    { label: "API keys", url: "https://www.algolia.com/doc/guides/security/api-keys/" },
    { label: "Delete an API key", url: "https://www.algolia.com/doc/rest-api/search/delete-api-key" },
    { label: "Algolia Support", url: "https://support.algolia.com" },
  ],
};
