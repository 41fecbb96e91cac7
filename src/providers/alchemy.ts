import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Alchemy: access to blockchains. */
export const alchemy = defineProvider({
  id: "alchemy",
  name: "Alchemy",
  variables: ["ALCHEMY_API_KEY", "ALCHEMY_KEY"],
  formats: [
    keyed({
      id: "alchemy-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${base64url(32)}`,
      isGenuine: isNoHash,
      words: ["alchemy_api", "alchemy_key", "alchemy.com", "alchemyapi"],
      source: "the rules of Kingfisher (alchemy), read 2026-11",
      seen: {
        variable: "ALCHEMY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://eth-mainnet.g.alchemy.com/v2/",
      },
    }),
    selfIdentifying({
      id: "alchemy-auth-token",
      name: "auth token",
      severity: "high",
      shape: shape`alcht_${alphanumeric(30)}`,
      source: "the rules of Kingfisher (alchemy), read 2026-11",
      seen: {
        variable: "ALCHEMY_AUTH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://eth-mainnet.g.alchemy.com/v2/",
      },
    }),
  ],
  pages: {
    keys: { label: "Apps", url: "https://dashboard.alchemy.com/apps" },
    docs: { label: "Alchemy API keys", url: "https://www.alchemy.com/docs/create-an-api-key" },
  },
});
