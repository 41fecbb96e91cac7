import { selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { inSurroundings, type Surroundings } from "../formats/surroundings.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { stripePlaybook } from "./stripe-playbook.ts";
import { active, inactive } from "./verification.ts";

const seen: Surroundings = {
  variable: "STRIPE_SECRET_KEY",
  header: "Authorization: Bearer ",
  url: "https://api.stripe.com/v1/account",
};

/** 24 characters for years, 99 and more today. */
const source = "the rules of TruffleHog (stripe) and betterleaks (stripe-access-token), read 2026-11-21";

const alsoSeen = [(key: string) => `const stripe = require("stripe")("${key}");`];

/**
 * 32 letters and digits, or 64 in hexadecimal from the command line tool. Services that use Svix have the same
 * prefix with base64 after it: `/`, `+` and `=` rule those out.
 */
const webhookSecret: TokenFormat = {
  id: "stripe-webhook-secret",
  name: "webhook signing secret",
  severity: "medium",
  keywords: ["whsec_"],
  reach: { before: 6, after: 136 },
  pattern:
    /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>whsec_[A-Za-z0-9]{24,128})(?![A-Za-z0-9/+=])/g,
  source: "GitHub's list of secret types, and what stripe listen prints, read 2026-11-21",
  samples: {
    key: () => `whsec_${randomText(32)}`,
    match: () => [
      ...inSurroundings(() => `whsec_${randomText(32)}`, { ...seen, variable: "STRIPE_WEBHOOK_SECRET" }),
      ...inSurroundings(() => `whsec_${randomText(64, alphabets.hex)}`, seen),
    ],
    ignore: () => [
      `STRIPE_WEBHOOK_SECRET=whsec_${randomText(20)}`,
      `SVIX_SECRET=whsec_${randomText(31)}/${randomText(11)}=`,
      `SVIX_SECRET=whsec_${randomText(43)}=`,
      "STRIPE_WEBHOOK_SECRET=whsec_...",
    ],
  },
};

/** Stripe: secret and restricted keys, live and test, and webhook secrets. `pk_` keys are public, as every page that takes payments has one. */
export const stripe = defineProvider({
  id: "stripe",
  name: "Stripe",
  variables: ["STRIPE_SECRET_KEY", "STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_SK"],
  formats: [
    selfIdentifying({
      id: "stripe-live-secret-key",
      name: "live secret key",
      severity: "critical",
      shape: shape`sk_live_${alphanumeric(20, 247)}`,
      source,
      isGenuine: isOfStripe,
      seen,
      alsoSeen,
      unlike: [() => `STRIPE_PUBLISHABLE_KEY=pk_live_${randomText(99)}`],
    }),
    selfIdentifying({
      id: "stripe-live-restricted-key",
      name: "live restricted key",
      severity: "critical",
      shape: shape`rk_live_${alphanumeric(20, 247)}`,
      source,
      isGenuine: isOfStripe,
      seen,
      alsoSeen,
      unlike: [() => `spark_live_${randomText(24)}`],
    }),
    selfIdentifying({
      id: "stripe-test-key",
      name: "test key",
      severity: "low",
      shape: shape`${either("sk", "rk")}_test_${alphanumeric(20, 247)}`,
      source,
      isGenuine: isOfStripe,
      seen,
      alsoSeen,
      unlike: [() => `STRIPE_PUBLISHABLE_KEY=pk_test_${randomText(99)}`],
    }),
    webhookSecret,
  ],
  playbook: stripePlaybook,
  verifications: [
    {
      id: "stripe-account",
      // No request proves a webhook secret.
      formats: ["stripe-live-secret-key", "stripe-live-restricted-key", "stripe-test-key"],
      requests: [get("https://api.stripe.com/v1/account", bearer)],
      answers: [
        active(200, "acct_"),
        // A restricted key that may not read the account, or a call from an address that the key does not allow.
        active(403, ["required permissions", "more_permissions_required", "IP address"]),
        inactive(401, ["Invalid API Key provided", "Expired API Key provided", "api_key_expired"]),
      ],
      traits: { account: "id", organization: "business_profile.name" },
      source:
        "docs.stripe.com/keys; the rules of TruffleHog (stripe) and betterleaks, read 2026-11; the texts of 403 are from memory",
    },
  ],
});

/** WorkOS has the same prefixes, and "key_" in base64 after them. */
function isOfStripe(key: string): boolean {
  return !key.slice(8).startsWith("a2V5Xz");
}
