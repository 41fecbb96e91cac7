import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** IPinfo: places of addresses. */
export const ipinfo = defineProvider({
  id: "ipinfo",
  name: "IPinfo",
  variables: ["IPINFO_TOKEN", "IPINFO_API_KEY"],
  formats: [
    keyed({
      id: "ipinfo-token",
      name: "access token",
      severity: "low",
      shape: shape`${hex(14)}`,
      words: ["ipinfo"],
      source: "the documentation of IPinfo, as remembered in 2026-11",
      seen: {
        variable: "IPINFO_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.ipinfo.io/lite/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Token", url: "https://ipinfo.io/account/token" },
    docs: { label: "IPinfo documentation", url: "https://ipinfo.io/developers" },
  },
});
