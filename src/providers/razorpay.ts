import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Razorpay: payments in India. Key ids (rzp_...) stand in pages. */
export const razorpay = defineProvider({
  id: "razorpay",
  name: "Razorpay",
  variables: ["RAZORPAY_KEY_SECRET", "RAZORPAY_SECRET", "RAZORPAY_API_SECRET", "RAZORPAY_SECRET_KEY"],
  formats: [
    keyed({
      id: "razorpay-key-secret",
      name: "key secret",
      severity: "critical",
      shape: shape`${alphanumeric(24)}`,
      isGenuine: isNoHash,
      pairsWith: [{ id: "razorpay-key-id" }],
      words: ["razorpay", "rzp_live", "rzp_test"],
      not: ["key_id"],
      source: "the rules of Kingfisher (razorpay), read 2026-11",
      seen: {
        variable: "RAZORPAY_KEY_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.razorpay.com/v1/payments",
      },
    }),
    selfIdentifying({
      id: "razorpay-key-id",
      name: "key id",
      severity: "low",
      level: "warn",
      isId: true,
      note: "A key id stands in every page that takes payments, and opens nothing: its secret must stand nowhere near it.",
      shape: shape`rzp_${either("live", "test")}_${alphanumeric(14)}`,
      source: "the rules of Kingfisher (razorpay), read 2026-11",
      seen: {
        variable: "RAZORPAY_KEY_ID",
        header: "X-Key-Id: ",
        url: "https://api.razorpay.com/v1/payments",
      },
    }),
  ],
  pages: {
    keys: { label: "API Keys", url: "https://dashboard.razorpay.com/app/website-app-settings/api-keys" },
    docs: {
      label: "Razorpay API keys",
      url: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/",
    },
  },
});
