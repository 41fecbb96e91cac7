import { keyed } from "../formats/define-format.ts";
import { optional, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Checkout.com: payments. */
export const checkoutCom = defineProvider({
  id: "checkout-com",
  name: "Checkout.com",
  variables: ["CHECKOUT_SECRET_KEY", "CKO_SECRET_KEY"],
  formats: [
    keyed({
      id: "checkout-com-secret-key",
      name: "secret key",
      severity: "critical",
      shape: shape`sk_${optional(shape`test_`)}${uuid}`,
      words: ["checkout", "cko_secret", "cko_key"],
      by: "nearby",
      source: "the rules of TruffleHog (checkout), read 2026-11",
      seen: {
        variable: "CHECKOUT_SECRET_KEY",
        header: "Authorization: ",
        url: "https://api.checkout.com/payments",
      },
    }),
  ],
  pages: {
    keys: { label: "Developers", url: "https://dashboard.checkout.com/developers/keys" },
    docs: {
      label: "Checkout.com API keys",
      url: "https://www.checkout.com/docs/developer-resources/api/api-authentication/api-keys",
    },
  },
});
