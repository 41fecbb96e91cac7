import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Clockify: working hours. */
export const clockify = defineProvider({
  id: "clockify",
  name: "Clockify",
  variables: ["CLOCKIFY_API_KEY", "CLOCKIFY_TOKEN"],
  formats: [
    keyed({
      id: "clockify-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${alphanumeric(48)}`,
      words: ["clockify"],
      source: "the rules of TruffleHog (clockify), read 2026-11",
      seen: {
        variable: "CLOCKIFY_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.clockify.me/api/v1/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Profile settings", url: "https://app.clockify.me/user/settings" },
    docs: { label: "Clockify API", url: "https://docs.clockify.me/" },
  },
});
