import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, lowerAlphanumeric, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Dropbox: files. */
export const dropbox = defineProvider({
  id: "dropbox",
  name: "Dropbox",
  variables: ["DROPBOX_ACCESS_TOKEN", "DROPBOX_TOKEN", "DROPBOX_REFRESH_TOKEN", "DROPBOX_APP_SECRET"],
  formats: [
    selfIdentifying({
      id: "dropbox-short-lived-token",
      name: "short-lived access token",
      severity: "high",
      // Since 2024 some begin with `sl.u.` and are ten times as long.
      shape: shape`sl.${optional(shape`u.`)}${base64url(130, 2000)}`,
      source: "the rules of Kingfisher (dropbox), read 2026-11",
      seen: {
        variable: "DROPBOX_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.dropboxapi.com/2/users/get_current_account",
      },
    }),
    selfIdentifying({
      id: "dropbox-long-lived-token",
      name: "long-lived access or refresh token",
      severity: "critical",
      shape: shape`${alphanumeric(11)}AAAAAAAAAA${base64url(43)}`,
      nearby: ["dropbox"],
      source: "the rules of gitleaks and betterleaks (dropbox-long-lived-api-token), read 2026-11",
      seen: {
        variable: "DROPBOX_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.dropboxapi.com/2/users/get_current_account",
      },
    }),
    keyed({
      id: "dropbox-app-secret",
      name: "app secret",
      severity: "high",
      shape: shape`${lowerAlphanumeric(15)}`,
      words: ["dropbox"],
      not: ["app_key", "client_id"],
      source: "the rules of gitleaks and betterleaks (dropbox-api-token), read 2026-11",
      seen: {
        variable: "DROPBOX_APP_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.dropboxapi.com/2/users/get_current_account",
      },
    }),
  ],
  pages: {
    keys: { label: "App Console", url: "https://www.dropbox.com/developers/apps" },
    docs: { label: "Dropbox OAuth guide", url: "https://developers.dropbox.com/oauth-guide" },
  },
});
