import { selfIdentifying } from "../formats/define-format.ts";
import { either, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Inngest: background jobs. */
export const inngest = defineProvider({
  id: "inngest",
  name: "Inngest",
  variables: ["INNGEST_SIGNING_KEY", "INNGEST_EVENT_KEY"],
  formats: [
    selfIdentifying({
      id: "inngest-signing-key",
      name: "signing key",
      severity: "high",
      shape: shape`signkey-${either("prod", "test", "branch", "staging")}-${hex(64)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "INNGEST_SIGNING_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.inngest.com/v1/events",
      },
    }),
  ],
  pages: {
    keys: { label: "Signing key", url: "https://app.inngest.com/env/production/manage/signing-key" },
    docs: { label: "Inngest signing keys", url: "https://www.inngest.com/docs/platform/signing-keys" },
  },
});
