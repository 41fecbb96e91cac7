import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Infomaniak: hosting in Switzerland. */
export const infomaniak = defineProvider({
  id: "infomaniak",
  name: "Infomaniak",
  variables: ["INFOMANIAK_API_TOKEN", "INFOMANIAK_TOKEN"],
  formats: [
    keyed({
      id: "infomaniak-api-token",
      name: "API token",
      severity: "critical",
      shape: shape`${base64url(60, 100)}`,
      words: ["infomaniak"],
      source: "the rules of betterleaks (infomaniak-api-token), read 2026-11",
      seen: {
        variable: "INFOMANIAK_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.infomaniak.com/1/profile",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://manager.infomaniak.com/v3/ng/accounts/token/list" },
    docs: { label: "Infomaniak API", url: "https://developer.infomaniak.com/" },
  },
});
