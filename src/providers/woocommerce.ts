import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** WooCommerce: shops. Consumer keys (ck_...) are the public half. */
export const woocommerce = defineProvider({
  id: "woocommerce",
  name: "WooCommerce",
  variables: ["WOOCOMMERCE_CONSUMER_SECRET", "WC_CONSUMER_SECRET", "WOO_CONSUMER_SECRET"],
  formats: [
    selfIdentifying({
      id: "woocommerce-consumer-secret",
      name: "consumer secret",
      severity: "high",
      shape: shape`cs_${hex(40)}`,
      source: "the documentation of WooCommerce, as remembered in 2026-11",
      seen: {
        variable: "WOOCOMMERCE_CONSUMER_SECRET",
        header: "Authorization: Bearer ",
        url: "https://shop.example.com/wp-json/wc/v3/system_status",
      },
    }),
  ],
  pages: {
    docs: {
      label: "WooCommerce REST API",
      url: "https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication",
    },
  },
});
