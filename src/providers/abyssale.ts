import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Abyssale: images made from templates. */
export const abyssale = defineProvider({
  id: "abyssale",
  name: "Abyssale",
  variables: ["ABYSSALE_API_KEY"],
  formats: [
    keyed({
      id: "abyssale-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${alphanumeric(40)}`,
      isGenuine: isNoHash,
      words: ["abyssale"],
      source: "the rules of Kingfisher (abyssale), read 2026-11",
      seen: { variable: "ABYSSALE_API_KEY", header: "x-api-key: ", url: "https://api.abyssale.com/ready" },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.abyssale.com/" },
    docs: { label: "Abyssale API", url: "https://developers.abyssale.com/" },
  },
});
