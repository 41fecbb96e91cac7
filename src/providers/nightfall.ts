import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Nightfall: prevention of leaks. */
export const nightfall = defineProvider({
  id: "nightfall",
  name: "Nightfall",
  variables: ["NIGHTFALL_API_KEY"],
  formats: [
    selfIdentifying({
      id: "nightfall-api-key",
      name: "API key",
      severity: "high",
      shape: shape`NF-${alphanumeric(32)}`,
      isGenuine: hasBothCases,
      source: "the rules of Kingfisher (nightfall), read 2026-11",
      seen: {
        variable: "NIGHTFALL_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.nightfall.ai/v3/scan",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.nightfall.ai/" },
    docs: { label: "Nightfall API", url: "https://help.nightfall.ai/developer-api" },
  },
});
