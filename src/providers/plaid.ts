import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { either, hex, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://production.plaid.com/item/get" };

/** Plaid: access to bank accounts. */
export const plaid = defineProvider({
  id: "plaid",
  name: "Plaid",
  variables: ["PLAID_SECRET", "PLAID_ACCESS_TOKEN", "PLAID_CLIENT_ID"],
  formats: [
    keyed({
      id: "plaid-secret",
      name: "API secret",
      severity: "critical",
      shape: shape`${hex(30)}`,
      words: ["plaid"],
      publicHalf: { names: ["client_id"], shape: shape`${hex(24)}` },
      source: "the rules of betterleaks (plaid-secret-key) and TruffleHog (plaidkey), read 2026-11",
      seen: { ...request, variable: "PLAID_SECRET", header: "PLAID-SECRET: " },
    }),
    selfIdentifying({
      id: "plaid-access-token",
      name: "item access token",
      severity: "critical",
      shape: shape`${either("access", "processor")}-${either("production", "development", "sandbox")}-${uuid}`,
      source: "the rules of betterleaks (plaid-api-token), read 2026-11",
      seen: { ...request, variable: "PLAID_ACCESS_TOKEN", header: "access_token: " },
    }),
  ],
  pages: {
    keys: { label: "Developers: Keys", url: "https://dashboard.plaid.com/developers/keys" },
    docs: { label: "Plaid: API", url: "https://plaid.com/docs/api/" },
  },
});
