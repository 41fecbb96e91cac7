import { selfIdentifying } from "../formats/define-format.ts";
import { digits, hex, optional, shape } from "../formats/shape.ts";
import { databricksPlaybook } from "./databricks-playbook.ts";
import { databricksVerification } from "./databricks-verification.ts";
import { defineProvider } from "./provider.ts";

/** Databricks: tokens of people and secrets of service principals. `DATABRICKS_HOST` stands beside them. */
export const databricks = defineProvider({
  id: "databricks",
  name: "Databricks",
  variables: ["DATABRICKS_TOKEN", "DATABRICKS_CLIENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "databricks-personal-token",
      name: "personal access token",
      severity: "critical",
      shape: shape`dapi${hex(32)}${optional(shape`-${digits(1)}`)}`,
      source: "the rule of betterleaks (databricks-api-token), read 2026-11",
      seen: {
        variable: "DATABRICKS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://dbc-example.cloud.databricks.com/api/2.0/clusters/list",
      },
    }),
    selfIdentifying({
      id: "databricks-oauth-secret",
      name: "OAuth client secret",
      severity: "critical",
      shape: shape`dose${hex(32)}`,
      source: "the rule of Semgrep (databricks-oauth), read 2026-11",
      seen: {
        variable: "DATABRICKS_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://dbc-example.cloud.databricks.com/api/2.0/clusters/list",
      },
    }),
  ],
  playbook: databricksPlaybook,
  verifications: [databricksVerification],
});
