import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Storyblok: content management. */
export const storyblok = defineProvider({
  id: "storyblok",
  name: "Storyblok",
  variables: [
    "STORYBLOK_TOKEN",
    "STORYBLOK_ACCESS_TOKEN",
    "STORYBLOK_API_TOKEN",
    "STORYBLOK_PREVIEW_TOKEN",
    "STORYBLOK_OAUTH_TOKEN",
  ],
  formats: [
    keyed({
      id: "storyblok-access-token",
      name: "access token",
      severity: "low",
      // Those that only read what is published stand in web pages.
      shape: shape`${alphanumeric(22)}tt`,
      words: ["storyblok"],
      source: "the documentation of Storyblok, as remembered in 2026-11",
      seen: {
        variable: "STORYBLOK_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.storyblok.com/v2/cdn/spaces/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://app.storyblok.com/" },
    docs: { label: "Storyblok access tokens", url: "https://www.storyblok.com/docs/concepts/access-tokens" },
  },
});
