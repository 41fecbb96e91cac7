import { selfIdentifying } from "../formats/define-format.ts";
import { anyHex, shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Postman: try APIs. */
export const postman = defineProvider({
  id: "postman",
  name: "Postman",
  variables: ["POSTMAN_API_KEY", "POSTMAN_KEY"],
  formats: [
    selfIdentifying({
      id: "postman-api-key",
      name: "API key",
      severity: "high",
      shape: shape`PMAK-${anyHex(24)}-${anyHex(34)}`,
      source: "the rules of gitleaks and betterleaks (postman-api-token), read 2026-11",
      seen: { variable: "POSTMAN_API_KEY", header: "X-API-Key: ", url: "https://api.getpostman.com/me" },
    }),
    selfIdentifying({
      id: "postman-collection-key",
      name: "collection access key",
      severity: "medium",
      shape: shape`PMAT-${upperAlphanumeric(26)}`,
      source: "the rules of Kingfisher (postman), read 2026-11",
      seen: {
        variable: "POSTMAN_ACCESS_KEY",
        header: "X-API-Key: ",
        url: "https://api.postman.com/collections",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://go.postman.co/settings/me/api-keys" },
    docs: {
      label: "Postman API keys",
      url: "https://learning.postman.com/docs/developer/postman-api/authentication/",
    },
  },
});
