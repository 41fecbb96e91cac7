import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ButterCMS: texts of websites. */
export const buttercms = defineProvider({
  id: "buttercms",
  name: "ButterCMS",
  variables: ["BUTTERCMS_API_TOKEN", "BUTTER_CMS_API_KEY"],
  formats: [
    keyed({
      id: "buttercms-api-token",
      name: "API token",
      severity: "low",
      shape: shape`${lowerAlphanumeric(40)}`,
      words: ["buttercms", "butter_cms"],
      source: "the rules of TruffleHog (buttercms), read 2026-11",
      seen: {
        variable: "BUTTERCMS_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.buttercms.com/v2/posts/",
      },
    }),
  ],
  pages: {
    keys: { label: "Settings", url: "https://buttercms.com/settings/" },
    docs: { label: "ButterCMS API", url: "https://buttercms.com/docs/api/" },
  },
});
