import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { dotted, either, hex, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { paypalPlaybook } from "./paypal-playbook.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api-m.paypal.com/v1/oauth2/token" };

/** PayPal, and Braintree. */
export const paypal = defineProvider({
  id: "paypal",
  name: "PayPal",
  variables: ["PAYPAL_CLIENT_SECRET", "PAYPAL_SECRET", "PAYPAL_CLIENT_ID"],
  formats: [
    keyed({
      id: "paypal-client-secret",
      name: "client secret",
      severity: "critical",
      // 80 characters as a rule, the first an E. The client id has the same shape, begins with an A and is public. JWTs are others' tokens.
      shape: shape`${dotted(78, 120)}`,
      publicHalf: { names: ["client_id"], shape: shape`A${dotted(77, 119)}` },
      words: ["paypal"],
      not: ["client_id", "clientid", "app_id", "merchant"],
      source: "the rules of TruffleHog (paypaloauth) and Titus (paypal), read 2026-11",
      seen: { ...request, variable: "PAYPAL_CLIENT_SECRET", header: "paypal_secret=" },
      isGenuine: (secret) => !/^A|eyJ/.test(secret) && !isDrawing(secret),
      complete: (example) => `E${example.slice(1)}`,
    }),
    selfIdentifying({
      id: "paypal-braintree-token",
      name: "access token of Braintree",
      severity: "critical",
      shape: shape`access_token$${either("production", "sandbox")}$${lowerAlphanumeric(16)}$${hex(32)}`,
      source: "the rules of TruffleHog (braintreepayments) and detect-secrets, from memory, 2026-11",
      seen: { variable: "BRAINTREE_ACCESS_TOKEN", ...request },
    }),
  ],
  // No verification: a client secret is tried by asking for an access token with it, which issues one.
  playbook: paypalPlaybook,
  // A secret can only be tried by making an access token with it, which is left to people.
});

/** The path of an icon is of numbers; four of five random characters are letters. */
function isDrawing(text: string): boolean {
  return 2 * text.replace(/[^A-Za-z]/g, "").length < text.length;
}
