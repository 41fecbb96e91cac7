import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** BrowserStack: browsers for tests. */
export const browserstack = defineProvider({
  id: "browserstack",
  name: "BrowserStack",
  variables: ["BROWSERSTACK_ACCESS_KEY", "BROWSERSTACK_KEY", "BROWSER_STACK_ACCESS_KEY"],
  formats: [
    keyed({
      id: "browserstack-access-key",
      name: "access key",
      severity: "medium",
      shape: shape`${alphanumeric(20)}`,
      isGenuine: isNoHash,
      words: ["browserstack", "browser_stack"],
      source: "the rules of Kingfisher (browserstack), read 2026-11",
      seen: {
        variable: "BROWSERSTACK_ACCESS_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.browserstack.com/automate/plan.json",
      },
    }),
  ],
  pages: {
    keys: { label: "Access key", url: "https://www.browserstack.com/accounts/profile/details" },
    docs: {
      label: "BrowserStack API",
      url: "https://www.browserstack.com/docs/automate/api-reference/selenium/introduction",
    },
  },
});
