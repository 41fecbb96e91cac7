import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Hasura: databases behind GraphQL. */
export const hasura = defineProvider({
  id: "hasura",
  name: "Hasura",
  variables: ["HASURA_GRAPHQL_ADMIN_SECRET", "HASURA_ADMIN_SECRET"],
  formats: [
    keyed({
      id: "hasura-admin-secret",
      name: "admin secret",
      severity: "critical",
      shape: shape`${alphanumeric(64)}`,
      isGenuine: isNoHash,
      words: ["hasura"],
      source: "the documentation of Hasura Cloud, as remembered in 2026-11",
      seen: {
        variable: "HASURA_GRAPHQL_ADMIN_SECRET",
        header: "x-hasura-admin-secret: ",
        url: "https://acme.hasura.app/v1/graphql",
      },
    }),
  ],
  pages: {
    keys: { label: "Projects", url: "https://cloud.hasura.io/" },
    docs: {
      label: "Hasura admin secret",
      url: "https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/",
    },
  },
});
