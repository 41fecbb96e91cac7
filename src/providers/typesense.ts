import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Typesense: search. Keys for searching only are public. */
export const typesense = defineProvider({
  id: "typesense",
  name: "Typesense",
  variables: ["TYPESENSE_API_KEY", "TYPESENSE_ADMIN_API_KEY"],
  formats: [
    keyed({
      id: "typesense-api-key",
      name: "admin key",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["typesense"],
      not: ["search_key", "search_api", "search_only", "public"],
      source: "the documentation of Typesense Cloud, as remembered in 2026-11",
      seen: {
        variable: "TYPESENSE_ADMIN_API_KEY",
        header: "X-TYPESENSE-API-KEY: ",
        url: "https://acme.a1.typesense.net/collections",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.typesense.org/" },
    docs: { label: "Typesense API keys", url: "https://typesense.org/docs/latest/api/api-keys.html" },
  },
});
