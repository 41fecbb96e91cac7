import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64, base64url, optional, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Intercom: talk with customers. */
export const intercom = defineProvider({
  id: "intercom",
  name: "Intercom",
  variables: ["INTERCOM_ACCESS_TOKEN", "INTERCOM_TOKEN", "INTERCOM_API_KEY", "INTERCOM_CLIENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "intercom-access-token",
      name: "access token",
      severity: "critical",
      // base64 of `tok:` and more.
      shape: shape`dG9rO${base64(50, 75)}${optional(shape`=`)}`,
      source: "the documentation of Intercom, as remembered in 2026-11",
      seen: {
        variable: "INTERCOM_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.intercom.io/me",
      },
    }),
    keyed({
      id: "intercom-legacy-token",
      name: "token of 60 characters",
      severity: "high",
      shape: shape`${base64url(60)}`,
      isGenuine: (token) => !token.startsWith("dG9rO"),
      words: ["intercom"],
      source: "the rules of gitleaks and betterleaks (intercom-api-key), read 2026-11",
      seen: {
        variable: "INTERCOM_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.intercom.io/me",
      },
    }),
    keyed({
      id: "intercom-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`${uuid}`,
      words: ["intercom"],
      not: ["client_id", "app_id", "user_id"],
      source: "the documentation of Intercom, as remembered in 2026-11",
      seen: {
        variable: "INTERCOM_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.intercom.io/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer Hub", url: "https://app.intercom.com/a/apps/_/developer-hub" },
    docs: {
      label: "Intercom authentication",
      url: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
    },
  },
});
