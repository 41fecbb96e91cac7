import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Rollbar: errors. Tokens of the kind post_client_item stand in web pages. */
export const rollbar = defineProvider({
  id: "rollbar",
  name: "Rollbar",
  variables: [
    "ROLLBAR_ACCESS_TOKEN",
    "ROLLBAR_TOKEN",
    "ROLLBAR_SERVER_TOKEN",
    "ROLLBAR_POST_SERVER_ITEM_TOKEN",
  ],
  formats: [
    keyed({
      id: "rollbar-access-token",
      name: "access token",
      severity: "medium",
      shape: shape`${hex(32)}`,
      words: ["rollbar"],
      not: ["client_token", "client_access", "post_client"],
      source: "the rules of Kingfisher (rollbar), read 2026-11",
      seen: {
        variable: "ROLLBAR_ACCESS_TOKEN",
        header: "X-Rollbar-Access-Token: ",
        url: "https://api.rollbar.com/api/1/projects",
      },
    }),
    keyed({
      id: "rollbar-long-access-token",
      name: "access token of the newer kind",
      severity: "medium",
      shape: shape`${hex(128)}`,
      words: ["rollbar"],
      not: ["client_token", "client_access", "post_client"],
      source: "the documentation of Rollbar, as remembered in 2026-11",
      seen: {
        variable: "ROLLBAR_ACCESS_TOKEN",
        header: "X-Rollbar-Access-Token: ",
        url: "https://api.rollbar.com/api/1/projects",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://app.rollbar.com/" },
    docs: { label: "Rollbar access tokens", url: "https://docs.rollbar.com/docs/access-tokens" },
  },
});
