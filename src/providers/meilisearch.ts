import { keyed } from "../formats/define-format.ts";
import { base64url, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Meilisearch: search. */
export const meilisearch = defineProvider({
  id: "meilisearch",
  name: "Meilisearch",
  variables: ["MEILI_MASTER_KEY", "MEILISEARCH_API_KEY", "MEILISEARCH_KEY"],
  formats: [
    keyed({
      id: "meilisearch-master-key",
      name: "master key",
      severity: "critical",
      shape: shape`${base64url(43)}`,
      words: ["meilisearch", "meili_master", "meili_api", "meili_key"],
      source: "the documentation of Meilisearch, as remembered in 2026-11",
      seen: {
        variable: "MEILI_MASTER_KEY",
        header: "Authorization: Bearer ",
        url: "https://ms-acme.meilisearch.io/indexes",
      },
    }),
    keyed({
      id: "meilisearch-api-key",
      name: "API key, perhaps for searching only",
      severity: "medium",
      level: "warn",
      shape: shape`${hex(64)}`,
      words: ["meilisearch", "meili_master", "meili_api", "meili_key"],
      not: ["search_only", "default_search", "public", "uid"],
      source: "the documentation of Meilisearch, as remembered in 2026-11",
      seen: {
        variable: "MEILISEARCH_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://ms-acme.meilisearch.io/indexes",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.meilisearch.com/" },
    docs: { label: "Meilisearch API keys", url: "https://www.meilisearch.com/docs/reference/api/keys" },
  },
});
