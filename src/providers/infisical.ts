import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Infisical: secrets. */
export const infisical = defineProvider({
  id: "infisical",
  name: "Infisical",
  variables: ["INFISICAL_TOKEN", "INFISICAL_SERVICE_TOKEN", "INFISICAL_CLIENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "infisical-service-token",
      name: "service token",
      severity: "critical",
      shape: shape`st.${hex(24)}.${hex(32)}.${hex(32)}`,
      source: "the documentation of Infisical, as remembered in 2026-11",
      seen: {
        variable: "INFISICAL_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://app.infisical.com/api/v2/service-token",
      },
    }),
    keyed({
      id: "infisical-client-secret",
      name: "client secret of a machine identity",
      severity: "critical",
      shape: shape`${hex(64)}`,
      words: ["infisical"],
      not: ["client_id", "project_id"],
      source: "the documentation of Infisical, as remembered in 2026-11",
      seen: {
        variable: "INFISICAL_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://app.infisical.com/api/v2/service-token",
      },
    }),
  ],
  pages: {
    keys: { label: "Access control", url: "https://app.infisical.com/" },
    docs: {
      label: "Infisical service tokens",
      url: "https://infisical.com/docs/documentation/platform/token",
    },
  },
});
