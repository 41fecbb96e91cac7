import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Bugsnag: errors. Keys of projects stand in apps. */
export const bugsnag = defineProvider({
  id: "bugsnag",
  name: "Bugsnag",
  variables: ["BUGSNAG_AUTH_TOKEN", "BUGSNAG_TOKEN", "BUGSNAG_PERSONAL_AUTH_TOKEN"],
  formats: [
    keyed({
      id: "bugsnag-auth-token",
      name: "personal auth token",
      severity: "medium",
      shape: shape`${uuid}`,
      words: ["bugsnag"],
      source: "the rules of Kingfisher (bugsnag), read 2026-11",
      seen: {
        variable: "BUGSNAG_AUTH_TOKEN",
        header: "Authorization: token ",
        url: "https://api.bugsnag.com/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Personal auth tokens", url: "https://app.bugsnag.com/settings/my-account/auth-tokens" },
    docs: { label: "Bugsnag Data Access API", url: "https://docs.bugsnag.com/api/data-access/" },
  },
});
