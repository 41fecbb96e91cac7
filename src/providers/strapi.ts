import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Strapi: content management. */
export const strapi = defineProvider({
  id: "strapi",
  name: "Strapi",
  variables: ["STRAPI_API_TOKEN", "STRAPI_TOKEN", "STRAPI_ADMIN_TOKEN"],
  formats: [
    keyed({
      id: "strapi-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${hex(256)}`,
      words: ["strapi"],
      source: "the documentation of Strapi, as remembered in 2026-11",
      seen: {
        variable: "STRAPI_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://strapi.example.com/api/articles",
      },
    }),
  ],
  pages: {
    docs: { label: "Strapi API tokens", url: "https://docs.strapi.io/cms/features/api-tokens" },
  },
});
