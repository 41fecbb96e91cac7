import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Paystack: payments in Africa. */
export const paystack = defineProvider({
  id: "paystack",
  name: "Paystack",
  variables: ["PAYSTACK_SECRET_KEY", "PAYSTACK_SECRET"],
  formats: [
    selfIdentifying({
      id: "paystack-live-secret-key",
      name: "live secret key",
      severity: "critical",
      // Of 40 random letters and digits, a key of Stripe would have capitals.
      shape: shape`sk_live_${hex(40)}`,
      source: "the rules of Kingfisher (paystack), read 2026-11",
      seen: {
        variable: "PAYSTACK_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.paystack.co/balance",
      },
    }),
    selfIdentifying({
      id: "paystack-test-secret-key",
      name: "test secret key",
      severity: "low",
      shape: shape`sk_test_${hex(40)}`,
      source: "the rules of Kingfisher (paystack), read 2026-11",
      seen: {
        variable: "PAYSTACK_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.paystack.co/balance",
      },
    }),
  ],
  pages: {
    keys: { label: "API Keys & Webhooks", url: "https://dashboard.paystack.com/#/settings/developers" },
    docs: { label: "Paystack authentication", url: "https://paystack.com/docs/api/authentication/" },
  },
});
