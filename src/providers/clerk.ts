import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Clerk: sign-in. `pk_` keys are public. */
export const clerk = defineProvider({
  id: "clerk",
  name: "Clerk",
  variables: ["CLERK_SECRET_KEY", "CLERK_API_KEY"],
  formats: [
    selfIdentifying({
      id: "clerk-live-secret-key",
      name: "live secret key",
      severity: "critical",
      // 42 characters, 32 at betterleaks. Keys of Stripe begin likewise, so the word decides.
      shape: shape`sk_live_${alphanumeric(32, 50)}`,
      nearby: ["clerk"],
      source: "the rules of betterleaks (clerk-secret-key), read 2026-11",
      seen: {
        variable: "CLERK_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.clerk.com/v1/users",
      },
    }),
    selfIdentifying({
      id: "clerk-test-secret-key",
      name: "secret key for development",
      severity: "medium",
      shape: shape`sk_test_${alphanumeric(32, 50)}`,
      nearby: ["clerk"],
      source: "the rules of betterleaks (clerk-secret-key), read 2026-11",
      seen: {
        variable: "CLERK_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.clerk.com/v1/users",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dashboard.clerk.com/last-active?path=api-keys" },
    docs: { label: "Clerk secret keys", url: "https://clerk.com/docs" },
  },
});
