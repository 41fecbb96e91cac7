import { selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Svix and all who sign webhooks as it does: Clerk, Resend, OpenAI and others that follow Standard Webhooks. */
export const svix = defineProvider({
  id: "svix",
  name: "Svix",
  variables: ["SVIX_WEBHOOK_SECRET", "WEBHOOK_SECRET", "CLERK_WEBHOOK_SECRET", "RESEND_WEBHOOK_SECRET"],
  formats: [
    selfIdentifying({
      id: "svix-webhook-secret",
      name: "webhook signing secret",
      severity: "medium",
      // 24 to 64 bytes in base64. Those without a sign in them look like Stripe's and are reported as such.
      shape: shape`whsec_${base64(31, 88)}${optional(shape`=`)}`,
      source: "standard-webhooks, spec (signature scheme), read 2026-11",
      isGenuine: (secret) => /[+/=]/.test(secret) && isBase64(secret.replace("whsec_", "")),
      complete: () => `whsec_${randomText(30, alphabets.base64)}/${randomText(12)}=`,
      seen: {
        variable: "SVIX_WEBHOOK_SECRET",
        header: "X-Webhook-Secret: ",
        url: "https://api.svix.com/api/v1/app",
      },
    }),
  ],
  pages: {
    keys: { label: "Svix dashboard", url: "https://dashboard.svix.com/" },
    docs: {
      label: "Svix: verifying webhooks",
      url: "https://docs.svix.com/receiving/verifying-payloads/how",
    },
  },
});

function isBase64(text: string): boolean {
  return text.length % 4 === 0;
}
