import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { defineProvider } from "./provider.ts";
import { stripePlaybook } from "./stripe-playbook.ts";

/** Stripe: secret and restricted keys, live and test, and webhook secrets. `pk_` keys are public. */
export const stripe = defineProvider({
  id: "stripe",
  name: "Stripe",
  variables: ["STRIPE_SECRET_KEY", "STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_SK"],
  formats: [
    {
      id: "stripe-live-secret-key",
      name: "live secret key",
      severity: "critical",
      keywords: ["sk_live_"],
      // 24 characters for years, 99 and more today; TruffleHog allows 20 to 247 (read 2026-11-21).
      pattern:
        /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>sk_live_[A-Za-z0-9]{20,247})(?![A-Za-z0-9])/g,
      samples: {
        match: () => [...keys("sk_live_", 99), ...keys("sk_live_", 24)],
        ignore: () => [...nearMisses("sk_live_"), `STRIPE_PUBLISHABLE_KEY=pk_live_${randomText(99)}`],
      },
    },
    {
      id: "stripe-live-restricted-key",
      name: "live restricted key",
      severity: "critical",
      keywords: ["rk_live_"],
      pattern:
        /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>rk_live_[A-Za-z0-9]{20,247})(?![A-Za-z0-9])/g,
      samples: {
        match: () => [...keys("rk_live_", 99), ...keys("rk_live_", 24)],
        ignore: () => [...nearMisses("rk_live_"), `spark_live_${randomText(24)}`],
      },
    },
    {
      id: "stripe-test-key",
      name: "test key",
      severity: "low",
      keywords: ["sk_test_", "rk_test_"],
      pattern:
        /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>[sr]k_test_[A-Za-z0-9]{20,247})(?![A-Za-z0-9])/g,
      samples: {
        match: () => [...keys("sk_test_", 99), ...keys("rk_test_", 24)],
        ignore: () => [...nearMisses("sk_test_"), `STRIPE_PUBLISHABLE_KEY=pk_test_${randomText(99)}`],
      },
    },
    {
      id: "stripe-webhook-secret",
      name: "webhook signing secret",
      severity: "medium",
      keywords: ["whsec_"],
      // 32 letters and digits, or 64 in hexadecimal from the command line tool. Services that use Svix have the
      // same prefix with base64 after it: `/`, `+` and `=` rule those out.
      pattern:
        /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>whsec_[A-Za-z0-9]{32,128})(?![A-Za-z0-9/+=])/g,
      samples: {
        match: () => [
          ...inStripeFiles(() => `whsec_${randomText(32)}`, "STRIPE_WEBHOOK_SECRET"),
          ...inStripeFiles(() => `whsec_${randomText(64, alphabets.hex)}`, "STRIPE_WEBHOOK_SECRET"),
        ],
        ignore: () => [
          `STRIPE_WEBHOOK_SECRET=whsec_${randomText(20)}`,
          `SVIX_SECRET=whsec_${randomText(31)}/${randomText(11)}=`,
          `SVIX_SECRET=whsec_${randomText(43)}=`,
          "STRIPE_WEBHOOK_SECRET=whsec_...",
        ],
      },
    },
  ],
  playbook: stripePlaybook,
});

function keys(prefix: string, length: number): readonly Sample[] {
  return inStripeFiles(() => prefix + randomText(length), "STRIPE_SECRET_KEY");
}

function inStripeFiles(makeKey: () => string, variable: string): readonly Sample[] {
  return [
    ...inSurroundings(makeKey, {
      variable,
      header: "Authorization: Bearer ",
      url: "https://api.stripe.com/v1/account",
    }),
    sample(makeKey(), (key) => `const stripe = require("stripe")("${key}");`),
  ];
}

function nearMisses(prefix: string): readonly string[] {
  return [
    `STRIPE_SECRET_KEY=${prefix}${randomText(12)}`,
    `STRIPE_SECRET_KEY=${prefix}${randomText(248)}`,
    `const di${prefix}${randomText(24)} = 1;`,
    `STRIPE_SECRET_KEY=${prefix}...`,
  ];
}
