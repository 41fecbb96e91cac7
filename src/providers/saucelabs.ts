import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Sauce Labs: browsers for tests. */
export const saucelabs = defineProvider({
  id: "saucelabs",
  name: "Sauce Labs",
  variables: ["SAUCE_ACCESS_KEY", "SAUCELABS_ACCESS_KEY"],
  formats: [
    keyed({
      id: "saucelabs-access-key",
      name: "access key",
      severity: "medium",
      shape: shape`${uuid}`,
      words: ["sauce_access", "sauce_labs", "sauce_key"],
      not: ["job_id", "build_id"],
      source: "the rules of Kingfisher (saucelabs), read 2026-11",
      seen: {
        variable: "SAUCE_ACCESS_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.us-west-1.saucelabs.com/rest/v1/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "User settings", url: "https://app.saucelabs.com/user-settings" },
    docs: { label: "Sauce Labs credentials", url: "https://docs.saucelabs.com/" },
  },
});
