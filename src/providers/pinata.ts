import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pinata: files on IPFS. Its other tokens are JWTs. */
export const pinata = defineProvider({
  id: "pinata",
  name: "Pinata",
  variables: ["PINATA_SECRET_API_KEY", "PINATA_API_SECRET", "PINATA_SECRET_KEY"],
  formats: [
    keyed({
      id: "pinata-api-secret",
      name: "API secret",
      severity: "high",
      shape: shape`${hex(64)}`,
      words: ["pinata"],
      not: ["ipfs_hash", "cid"],
      source: "the rules of Kingfisher (pinata), read 2026-11",
      seen: {
        variable: "PINATA_SECRET_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.pinata.cloud/data/testAuthentication",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.pinata.cloud/developers/api-keys" },
    docs: { label: "Pinata API keys", url: "https://docs.pinata.cloud/account-management/api-keys" },
  },
});
