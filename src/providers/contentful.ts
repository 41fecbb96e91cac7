import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Contentful: content management. */
export const contentful = defineProvider({
  id: "contentful",
  name: "Contentful",
  variables: [
    "CONTENTFUL_MANAGEMENT_TOKEN",
    "CONTENTFUL_ACCESS_TOKEN",
    "CONTENTFUL_DELIVERY_TOKEN",
    "CONTENTFUL_PREVIEW_TOKEN",
    "CONTENTFUL_PREVIEW_ACCESS_TOKEN",
  ],
  formats: [
    selfIdentifying({
      id: "contentful-management-token",
      name: "personal access token",
      severity: "high",
      shape: shape`CFPAT-${base64url(43)}`,
      source: "the rules of Kingfisher (contentful), read 2026-11",
      seen: {
        variable: "CONTENTFUL_MANAGEMENT_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.contentful.com/users/me",
      },
    }),
    keyed({
      id: "contentful-delivery-token",
      name: "delivery or preview token",
      severity: "low",
      // It only reads, and sometimes stands in web pages on purpose.
      shape: shape`${base64url(43)}`,
      isGenuine: isNoHash,
      words: ["contentful"],
      not: ["space", "space_id"],
      source: "the rules of gitleaks and betterleaks (contentful-delivery-api-token), read 2026-11",
      seen: {
        variable: "CONTENTFUL_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.contentful.com/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "CMA tokens", url: "https://app.contentful.com/account/profile/cma_tokens" },
    docs: {
      label: "Contentful authentication",
      url: "https://www.contentful.com/developers/docs/references/authentication/",
    },
  },
});
