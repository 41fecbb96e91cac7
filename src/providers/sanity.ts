import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Sanity: content management. */
export const sanity = defineProvider({
  id: "sanity",
  name: "Sanity",
  variables: [
    "SANITY_API_TOKEN",
    "SANITY_AUTH_TOKEN",
    "SANITY_TOKEN",
    "SANITY_API_READ_TOKEN",
    "SANITY_API_WRITE_TOKEN",
  ],
  formats: [
    keyed({
      id: "sanity-api-token",
      name: "API token",
      severity: "high",
      shape: shape`sk${alphanumeric(78, 190)}`,
      words: ["sanity"],
      by: "nearby",
      source: "the rules of Kingfisher (sanity), read 2026-11",
      seen: {
        variable: "SANITY_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.sanity.io/v2021-06-07/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.sanity.io/manage" },
    docs: { label: "Sanity API tokens", url: "https://www.sanity.io/docs/content-lake/http-auth" },
  },
});
