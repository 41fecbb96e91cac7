import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Ubidots: data of devices. */
export const ubidots = defineProvider({
  id: "ubidots",
  name: "Ubidots",
  variables: ["UBIDOTS_TOKEN", "UBIDOTS_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "ubidots-token",
      name: "API token",
      severity: "medium",
      shape: shape`${either("BBFF-", "BBUS-")}${alphanumeric(30, 36)}`,
      isGenuine: looksDrawn,
      source: "the rules of TruffleHog (ubidots), read 2026-11; the second prefix from memory",
      seen: {
        variable: "UBIDOTS_TOKEN",
        header: "X-Auth-Token: ",
        url: "https://industrial.api.ubidots.com/api/v1.6/devices",
      },
    }),
  ],
  pages: {
    keys: { label: "API credentials", url: "https://industrial.ubidots.com/" },
    docs: { label: "Ubidots documentation", url: "https://docs.ubidots.com/" },
  },
});
