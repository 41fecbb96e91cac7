import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pagar.me: payments in Brazil. */
export const pagarme = defineProvider({
  id: "pagarme",
  name: "Pagar.me",
  variables: ["PAGARME_API_KEY", "PAGARME_SECRET_KEY"],
  formats: [
    selfIdentifying({
      id: "pagarme-live-key",
      name: "live API key",
      severity: "critical",
      shape: shape`ak_live_${alphanumeric(30)}`,
      source: "the rules of Kingfisher (pagarme), read 2026-11",
      seen: {
        variable: "PAGARME_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.pagar.me/core/v5/orders",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dash.pagar.me/" },
    docs: { label: "Pagar.me authentication", url: "https://docs.pagar.me/" },
  },
});
