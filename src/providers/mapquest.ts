import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** MapQuest: maps. */
export const mapquest = defineProvider({
  id: "mapquest",
  name: "MapQuest",
  variables: ["MAPQUEST_API_KEY", "MAPQUEST_KEY"],
  formats: [
    keyed({
      id: "mapquest-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["mapquest"],
      source: "the rules of TruffleHog (mapquest), read 2026-11",
      seen: {
        variable: "MAPQUEST_API_KEY",
        header: "X-Api-Key: ",
        url: "https://www.mapquestapi.com/geocoding/v1/address",
      },
    }),
  ],
  pages: {
    keys: { label: "Keys", url: "https://developer.mapquest.com/user/me/apps" },
    docs: { label: "MapQuest documentation", url: "https://developer.mapquest.com/documentation/" },
  },
});
