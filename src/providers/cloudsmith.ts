import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Cloudsmith: packages. */
export const cloudsmith = defineProvider({
  id: "cloudsmith",
  name: "Cloudsmith",
  variables: ["CLOUDSMITH_API_KEY", "CLOUDSMITH_TOKEN"],
  formats: [
    keyed({
      id: "cloudsmith-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`${hex(40)}`,
      words: ["cloudsmith"],
      not: ["commit", "sha", "revision"],
      source: "the rules of TruffleHog (cloudsmith), read 2026-11",
      seen: {
        variable: "CLOUDSMITH_API_KEY",
        header: "X-Api-Key: ",
        url: "https://api.cloudsmith.io/v1/user/self/",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://cloudsmith.io/user/settings/api/" },
    docs: { label: "Cloudsmith authentication", url: "https://help.cloudsmith.io/docs/api-key" },
  },
});
