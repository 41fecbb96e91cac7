import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Blockfrost: the chain of Cardano. */
export const blockfrost = defineProvider({
  id: "blockfrost",
  name: "Blockfrost",
  variables: ["BLOCKFROST_PROJECT_ID", "BLOCKFROST_API_KEY"],
  formats: [
    selfIdentifying({
      id: "blockfrost-project-id",
      name: "project id",
      severity: "medium",
      shape: shape`${either("mainnet", "preprod", "preview", "testnet", "ipfs")}${alphanumeric(32)}`,
      isGenuine: looksDrawn,
      nearby: ["blockfrost", "cardano"],
      source: "the documentation of Blockfrost, as remembered in 2026-11; the id is the key",
      seen: {
        variable: "BLOCKFROST_PROJECT_ID",
        header: "project_id: ",
        url: "https://cardano-mainnet.blockfrost.io/api/v0/health",
      },
    }),
  ],
  pages: {
    keys: { label: "Dashboard", url: "https://blockfrost.io/dashboard" },
    docs: { label: "Blockfrost documentation", url: "https://docs.blockfrost.io/" },
  },
});
