import { isHex } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Infracost: what infrastructure will cost. */
export const infracost = defineProvider({
  id: "infracost",
  name: "Infracost",
  variables: ["INFRACOST_API_KEY"],
  formats: [
    selfIdentifying({
      id: "infracost-api-key",
      name: "API key",
      severity: "medium",
      // An icon with a checksum in its name has this shape as well.
      shape: shape`ico-${alphanumeric(32)}`,
      isGenuine: (key) => !isHex(key.slice(4)),
      unlike: [() => `<link rel="icon" href="/img/shop.ico-${randomText(32, alphabets.hex)}.png">`],
      source: "the rules of gitleaks and betterleaks (infracost-api-token), read 2026-11",
      seen: {
        variable: "INFRACOST_API_KEY",
        header: "X-Api-Key: ",
        url: "https://pricing.api.infracost.io/graphql",
      },
    }),
  ],
  pages: {
    keys: { label: "Org settings", url: "https://dashboard.infracost.io/" },
    docs: { label: "Infracost API key", url: "https://www.infracost.io/docs/" },
  },
});
