import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Sidekiq Pro and Enterprise: the credentials of their gem server. */
export const sidekiq = defineProvider({
  id: "sidekiq",
  name: "Sidekiq",
  variables: ["BUNDLE_ENTERPRISE__CONTRIBSYS__COM", "BUNDLE_GEMS__CONTRIBSYS__COM"],
  formats: [
    keyed({
      id: "sidekiq-gem-credentials",
      name: "gem server credentials",
      severity: "medium",
      shape: shape`${hex(8)}:${hex(8)}`,
      words: ["contribsys", "sidekiq_pro", "sidekiq_enterprise", "sidekiq_ent"],
      by: "nearby",
      source: "the rules of gitleaks and betterleaks (sidekiq-secret), read 2026-11",
      seen: {
        variable: "BUNDLE_ENTERPRISE__CONTRIBSYS__COM",
        header: "Authorization: Basic ",
        url: "https://gems.contribsys.com/",
      },
      alsoSeen: [
        (key) => `SIDEKIQ_PRO_CREDENTIALS=${key}`,
        (key) => `source "https://${key}@enterprise.contribsys.com/" do`,
      ],
    }),
  ],
  pages: {
    docs: { label: "Sidekiq Pro", url: "https://github.com/sidekiq/sidekiq/wiki/Build-vs-Buy" },
  },
});
