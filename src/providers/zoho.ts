import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Zoho: offices in the cloud. Client ids (1000...) are public. */
export const zoho = defineProvider({
  id: "zoho",
  name: "Zoho",
  variables: ["ZOHO_REFRESH_TOKEN", "ZOHO_CLIENT_SECRET", "ZOHO_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "zoho-token",
      name: "access or refresh token",
      severity: "high",
      shape: shape`1000.${hex(32)}.${hex(32)}`,
      source: "the rules of Kingfisher (zohocrm), read 2026-11",
      seen: {
        variable: "ZOHO_REFRESH_TOKEN",
        header: "Authorization: Zoho-oauthtoken ",
        url: "https://accounts.zoho.com/oauth/v2/token",
      },
    }),
    keyed({
      id: "zoho-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`${hex(42)}`,
      words: ["zoho"],
      source: "the documentation of Zoho, as remembered in 2026-11",
      seen: {
        variable: "ZOHO_CLIENT_SECRET",
        header: "Authorization: Zoho-oauthtoken ",
        url: "https://accounts.zoho.com/oauth/v2/token",
      },
    }),
  ],
  pages: {
    keys: { label: "API Console", url: "https://api-console.zoho.com/" },
    docs: { label: "Zoho OAuth", url: "https://www.zoho.com/accounts/protocol/oauth.html" },
  },
});
