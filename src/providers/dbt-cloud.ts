import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** dbt Cloud: transformations of data. */
export const dbtCloud = defineProvider({
  id: "dbt-cloud",
  name: "dbt Cloud",
  variables: ["DBT_CLOUD_API_TOKEN", "DBT_CLOUD_TOKEN", "DBT_API_KEY"],
  formats: [
    selfIdentifying({
      id: "dbt-cloud-token",
      name: "service or personal token",
      severity: "high",
      shape: shape`dbt${either("c", "u", "s")}_${base64url(36, 80)}`,
      source: "the documentation of dbt Cloud, as remembered in 2026-11",
      seen: {
        variable: "DBT_CLOUD_API_TOKEN",
        header: "Authorization: Token ",
        url: "https://cloud.getdbt.com/api/v2/accounts/",
      },
    }),
  ],
  pages: {
    keys: { label: "Service tokens", url: "https://cloud.getdbt.com/settings/profile" },
    docs: { label: "dbt Cloud tokens", url: "https://docs.getdbt.com/docs/dbt-cloud-apis/authentication" },
  },
});
