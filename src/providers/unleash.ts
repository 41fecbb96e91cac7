import { keyed } from "../formats/define-format.ts";
import { either, hex, shape, slug } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Unleash: feature flags. */
export const unleash = defineProvider({
  id: "unleash",
  name: "Unleash",
  variables: ["UNLEASH_API_TOKEN", "UNLEASH_CLIENT_KEY", "UNLEASH_TOKEN"],
  formats: [
    keyed({
      id: "unleash-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${either("*:", "default:", "[]:", "user:")}${slug(2, 40)}.${hex(40, 64)}`,
      words: ["unleash"],
      by: "nearby",
      source: "the documentation of Unleash, as remembered in 2026-11",
      seen: {
        variable: "UNLEASH_API_TOKEN",
        header: "Authorization: ",
        url: "https://app.unleash-hosted.com/api/client/features",
      },
    }),
    keyed({
      id: "unleash-admin-token",
      name: "admin token",
      severity: "critical",
      shape: shape`${either("*:*.", "user:")}${hex(40, 64)}`,
      words: ["unleash"],
      by: "nearby",
      source: "the documentation of Unleash, as remembered in 2026-11",
      seen: {
        variable: "UNLEASH_API_TOKEN",
        header: "Authorization: ",
        url: "https://app.unleash-hosted.com/api/client/features",
      },
    }),
  ],
  pages: {
    docs: {
      label: "Unleash API tokens",
      url: "https://docs.getunleash.io/reference/api-tokens-and-client-keys",
    },
  },
});
