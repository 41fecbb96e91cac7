import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Tines: stories of automation. */
export const tines = defineProvider({
  id: "tines",
  name: "Tines",
  variables: ["TINES_WEBHOOK_URL"],
  formats: [
    selfIdentifying({
      id: "tines-webhook",
      name: "webhook URL",
      severity: "high",
      shape: shape`tines.com/webhook/${lowerAlphanumeric(32)}/${lowerAlphanumeric(32)}`,
      // Behind the name of the team.
      after: "anything",
      source: "the rules of TruffleHog (tineswebhook), read 2026-11",
      seen: {
        variable: "TINES_WEBHOOK_URL",
        header: "X-Hook: ",
        url: "https://acme.tines.com/",
      },
    }),
  ],
  pages: {
    keys: { label: "Stories", url: "https://login.tines.com/" },
    docs: { label: "Tines webhooks", url: "https://www.tines.com/docs/actions/types/webhook/" },
  },
});
