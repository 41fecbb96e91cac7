import { keyed } from "../formats/define-format.ts";
import { alphanumeric, base64url, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Webex: calls and messages. */
export const webex = defineProvider({
  id: "webex",
  name: "Webex",
  variables: ["WEBEX_ACCESS_TOKEN", "WEBEX_TOKEN", "WEBEX_BOT_TOKEN"],
  formats: [
    keyed({
      id: "webex-access-token",
      name: "access token of a bot or person",
      severity: "high",
      shape: shape`${base64url(64)}_${alphanumeric(4)}_${uuid}`,
      words: ["webex", "ciscospark"],
      by: "nearby",
      source: "the documentation of Webex, as remembered in 2026-11",
      seen: {
        variable: "WEBEX_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://webexapis.com/v1/people/me",
      },
    }),
  ],
  pages: {
    keys: { label: "My apps", url: "https://developer.webex.com/my-apps" },
    docs: { label: "Webex API", url: "https://developer.webex.com/docs/getting-started" },
  },
});
