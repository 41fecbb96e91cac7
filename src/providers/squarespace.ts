import { keyed } from "../formats/define-format.ts";
import { anyUuid, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Squarespace: web sites. */
export const squarespace = defineProvider({
  id: "squarespace",
  name: "Squarespace",
  variables: ["SQUARESPACE_API_KEY", "SQUARESPACE_TOKEN", "SQUARESPACE_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "squarespace-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${anyUuid}`,
      words: ["squarespace"],
      not: ["site_id", "website_id", "client_id"],
      source: "the rules of gitleaks and betterleaks (squarespace-access-token), read 2026-11",
      seen: {
        variable: "SQUARESPACE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.squarespace.com/1.0/commerce/products",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer API keys", url: "https://account.squarespace.com/" },
    docs: {
      label: "Squarespace API keys",
      url: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions",
    },
  },
});
