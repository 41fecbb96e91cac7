import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Smartsheet: sheets for teams. */
export const smartsheet = defineProvider({
  id: "smartsheet",
  name: "Smartsheet",
  variables: ["SMARTSHEET_ACCESS_TOKEN", "SMARTSHEET_API_TOKEN", "SMARTSHEET_TOKEN"],
  formats: [
    keyed({
      id: "smartsheet-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${alphanumeric(37)}`,
      isGenuine: isNoHash,
      words: ["smartsheet"],
      source: "the rules of Kingfisher (smartsheets), read 2026-11",
      seen: {
        variable: "SMARTSHEET_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.smartsheet.com/2.0/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Personal settings", url: "https://app.smartsheet.com/b/home" },
    docs: { label: "Smartsheet API", url: "https://developers.smartsheet.com/" },
  },
});
