import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Cypress Cloud: tests in browsers. Project ids are public. */
export const cypress = defineProvider({
  id: "cypress",
  name: "Cypress Cloud",
  variables: ["CYPRESS_RECORD_KEY"],
  formats: [
    keyed({
      id: "cypress-record-key",
      name: "record key",
      severity: "low",
      shape: shape`${uuid}`,
      words: ["cypress_record", "cypress_key", "cypress_token"],
      source: "docs.cypress.io, as remembered in 2026-11",
      seen: {
        variable: "CYPRESS_RECORD_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.cypress.io/runs?cypress_record",
      },
    }),
  ],
  pages: {
    keys: { label: "Projects", url: "https://cloud.cypress.io/projects" },
    docs: { label: "Cypress record keys", url: "https://docs.cypress.io/cloud/account-management/projects" },
  },
});
