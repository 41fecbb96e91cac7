import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Tinybird: analytics. */
export const tinybird = defineProvider({
  id: "tinybird",
  name: "Tinybird",
  variables: ["TINYBIRD_TOKEN", "TB_TOKEN", "TINYBIRD_API_KEY", "TB_ADMIN_TOKEN"],
  formats: [
    selfIdentifying({
      id: "tinybird-token",
      name: "token",
      severity: "high",
      shape: shape`p.eyJ${base64url(40, 500)}.${base64url(43)}`,
      source: "the documentation of Tinybird, as remembered in 2026-11",
      seen: {
        variable: "TINYBIRD_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.tinybird.co/v0/datasources",
      },
    }),
  ],
  pages: {
    keys: { label: "Tokens", url: "https://cloud.tinybird.co/tokens" },
    docs: { label: "Tinybird tokens", url: "https://www.tinybird.co/docs/forward/administration/tokens" },
  },
});
