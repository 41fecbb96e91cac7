import { keyed } from "../formats/define-format.ts";
import { base64url, digits, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Harvest: working hours. */
export const harvest = defineProvider({
  id: "harvest",
  name: "Harvest",
  variables: ["HARVEST_ACCESS_TOKEN", "HARVEST_TOKEN"],
  formats: [
    keyed({
      id: "harvest-access-token",
      name: "personal access token",
      severity: "high",
      shape: shape`${digits(5, 9)}.pt.${base64url(80, 90)}`,
      words: ["harvest"],
      by: "nearby",
      source: "the rules of TruffleHog (harvest), read 2026-11",
      seen: {
        variable: "HARVEST_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.harvestapp.com/v2/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Developers", url: "https://id.getharvest.com/developers" },
    docs: {
      label: "Harvest authentication",
      url: "https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/",
    },
  },
});
