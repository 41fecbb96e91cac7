import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Val Town: small programs on the web. */
export const valTown = defineProvider({
  id: "val-town",
  name: "Val Town",
  variables: ["VAL_TOWN_API_KEY", "VALTOWN_TOKEN", "VT_API_KEY"],
  formats: [
    selfIdentifying({
      id: "val-town-api-token",
      name: "API token",
      severity: "high",
      shape: shape`vtwn_${alphanumeric(20, 60)}`,
      isGenuine: looksDrawn,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "VAL_TOWN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.val.town/v1/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://www.val.town/settings/api" },
    docs: { label: "Val Town API", url: "https://docs.val.town/" },
  },
});
