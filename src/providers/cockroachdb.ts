import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** CockroachDB Cloud: databases. */
export const cockroachdb = defineProvider({
  id: "cockroachdb",
  name: "CockroachDB Cloud",
  variables: ["COCKROACH_API_KEY", "CC_API_KEY"],
  formats: [
    selfIdentifying({
      id: "cockroachdb-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`CCDB1_${alphanumeric(22)}_${alphanumeric(40)}`,
      source: "the rules of betterleaks (cockroachlabs-cloud-api-key), read 2026-11",
      seen: {
        variable: "COCKROACH_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://cockroachlabs.cloud/api/v1/clusters",
      },
    }),
  ],
  pages: {
    keys: { label: "Service accounts", url: "https://cockroachlabs.cloud/" },
    docs: {
      label: "CockroachDB Cloud API",
      url: "https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api",
    },
  },
});
