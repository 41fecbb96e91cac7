import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Shodan: search for machines. */
export const shodan = defineProvider({
  id: "shodan",
  name: "Shodan",
  variables: ["SHODAN_API_KEY", "SHODAN_KEY"],
  formats: [
    keyed({
      id: "shodan-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["shodan"],
      source: "the rules of Kingfisher (shodan), read 2026-11",
      seen: {
        variable: "SHODAN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.shodan.io/api-info",
      },
    }),
  ],
  pages: {
    keys: { label: "Account", url: "https://account.shodan.io/" },
    docs: { label: "Shodan API", url: "https://developer.shodan.io/api" },
  },
});
