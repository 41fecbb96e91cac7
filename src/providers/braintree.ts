import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { hex, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Braintree: payments. */
export const braintree = defineProvider({
  id: "braintree",
  name: "Braintree",
  variables: ["BRAINTREE_PRIVATE_KEY", "BRAINTREE_ACCESS_TOKEN", "BT_PRIVATE_KEY"],
  formats: [
    selfIdentifying({
      id: "braintree-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`access_token$production$${lowerAlphanumeric(16)}$${hex(32)}`,
      source: "the rules of TruffleHog, as remembered in 2026-11",
      seen: {
        variable: "BRAINTREE_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://payments.braintree-api.com/graphql?braintree",
      },
    }),
    selfIdentifying({
      id: "braintree-sandbox-token",
      name: "sandbox access token",
      severity: "low",
      shape: shape`access_token$sandbox$${lowerAlphanumeric(16)}$${hex(32)}`,
      source: "the rules of TruffleHog, as remembered in 2026-11",
      seen: {
        variable: "BRAINTREE_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://payments.braintree-api.com/graphql?braintree",
      },
    }),
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
