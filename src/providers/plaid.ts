import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { either, hex, shape, uuid } from "../formats/shape.ts";
import { ask, elsewhere, json } from "./key-request.ts";
import { plaidPlaybook } from "./plaid-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

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
  playbook: plaidPlaybook,
  // An item token is asked about together with the client id and the secret, which are no public half of it.
  verifications: [
    {
      id: "plaid-institutions",
      formats: ["plaid-secret"],
      // A secret belongs to one environment.
      requests: ["production.plaid.com", "sandbox.plaid.com"].map((host) =>
        ask(`https://${host}/institutions/get`, elsewhere, {
          harmless: "It reads a list of banks that is the same for everybody.",
          body: json({ client_id: "{id}", secret: "{key}", count: 1, offset: 0, country_codes: ["US"] }),
        }),
      ),
      answers: [active(200, '"institutions"'), inactive(400, "INVALID_API_KEYS")],
      source: "the rules of Titus (plaid) and plaid.com/docs/api/institutions, read 2026-11",
    },
  ],
});
