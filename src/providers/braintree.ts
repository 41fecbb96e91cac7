import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Braintree: payments. Its access tokens are with PayPal. */
export const braintree = defineProvider({
  id: "braintree",
  name: "Braintree",
  variables: ["BRAINTREE_PRIVATE_KEY", "BT_PRIVATE_KEY"],
  formats: [
    keyed({
      id: "braintree-private-key",
      name: "private key",
      severity: "critical",
      shape: shape`${hex(32)}`,
      words: ["braintree"],
      not: ["merchant_id", "public_key"],
      source: "the rules of Kingfisher (braintree), read 2026-11",
      seen: {
        variable: "BRAINTREE_PRIVATE_KEY",
        header: "Authorization: Bearer ",
        url: "https://payments.braintree-api.com/graphql?braintree",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.braintreegateway.com/" },
    docs: {
      label: "Braintree API credentials",
      url: "https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials",
    },
  },
});
