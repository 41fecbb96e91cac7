import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape, upperAlphanumeric } from "../formats/shape.ts";
import { algoliaPlaybook } from "./algolia-playbook.ts";
import { get, header, withHeaders } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://example-dsn.algolia.net/1/keys" };

/** The name of an account and of its hosts, which stands in every page that searches. */
const publicHalf = { names: ["app_id", "application_id"], shape: shape`${upperAlphanumeric(10)}` };

/**
 * Names of what each page has. Pages call `algoliasearch(`; what calls `SearchClient.create(` and the like are mostly
 * programs that fill an index.
 */
const forEverybody = [
  ...["search_key", "search_api", "search_only", "search_token", "search_secret", "searchapi"],
  ...["algoliasearch", "docsearch", "instantsearch", "lite_client", "public", "app_id", "application_id"],
];

/** Algolia: search. Search-only keys stand in every page that searches, DocSearch's too, and are public. */
export const algolia = defineProvider({
  id: "algolia",
  name: "Algolia",
  variables: ["ALGOLIA_ADMIN_KEY", "ALGOLIA_ADMIN_API_KEY", "ALGOLIA_WRITE_API_KEY", "ALGOLIA_API_KEY"],
  formats: [
    keyed({
      id: "algolia-admin-key",
      publicHalf,
      name: "admin or write key",
      severity: "high",
      // Search-only keys look the same. What a page hands to `algoliasearch` or DocSearch as `apiKey` is one of these.
      shape: shape`${lowerAlphanumeric(32)}`,
      words: [
        "algolia_admin",
        "algolia_write",
        "algolia_api",
        "algolia_key",
        "algolia_secret",
        "algolia_private",
        "algolia_master",
        "algolia_monitoring",
        "algolia_usage",
      ],
      not: forEverybody,
      source: "the rules of betterleaks (algolia-api-key) and TruffleHog (algoliaadminkey), read 2026-11",
      seen: { ...request, variable: "ALGOLIA_ADMIN_KEY", header: "X-Algolia-API-Key: " },
    }),
    keyed({
      id: "algolia-api-key",
      publicHalf,
      name: "API key, perhaps for searching only",
      severity: "medium",
      level: "warn",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["algolia"],
      not: [
        ...forEverybody,
        "algolia_api",
        "algolia_key",
        "algolia_secret",
        "algolia_private",
        "algolia_master",
        "algolia_monitoring",
        "algolia_usage",
      ],
      source: "the rules of betterleaks (algolia-api-key) and TruffleHog (algoliaadminkey), read 2026-11",
      seen: { ...request, variable: "ALGOLIA_INDEXING_KEY", header: "X-Algolia-Indexing-Key: " },
    }),
  ],
  playbook: algoliaPlaybook,
  verifications: [
    {
      id: "algolia-key",
      formats: ["algolia-admin-key", "algolia-api-key"],
      requests: [
        get(
          "https://{id}.algolia.net/1/keys/{key}",
          withHeaders(header("x-algolia-api-key"), { "x-algolia-application-id": "{id}" }),
        ),
      ],
      answers: [active(200, '"acl"'), inactive(403, "Invalid Application-ID or API key"), inactive(401)],
      traits: { scopes: "acl.*" },
      source: "the rules of TruffleHog (algoliaadminkey) and Titus (algolia), read 2026-11",
    },
  ],
});
