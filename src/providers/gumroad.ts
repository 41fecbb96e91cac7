import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Gumroad: sale of goods. */
export const gumroad = defineProvider({
  id: "gumroad",
  name: "Gumroad",
  variables: ["GUMROAD_ACCESS_TOKEN", "GUMROAD_TOKEN"],
  formats: [
    keyed({
      id: "gumroad-hex-access-token",
      name: "old access token",
      severity: "high",
      shape: shape`${hex(64)}`,
      words: ["gumroad"],
      source: "the rules of betterleaks (gumroad-access-token), read 2026-11",
      seen: {
        variable: "GUMROAD_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.gumroad.com/v2/user",
      },
    }),
    keyed({
      id: "gumroad-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${base64url(43)}`,
      isGenuine: isNoHash,
      words: ["gumroad"],
      source: "the rules of betterleaks (gumroad-access-token), read 2026-11",
      seen: {
        variable: "GUMROAD_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.gumroad.com/v2/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Advanced settings", url: "https://gumroad.com/settings/advanced" },
    docs: { label: "Gumroad API", url: "https://gumroad.com/api" },
  },
});
