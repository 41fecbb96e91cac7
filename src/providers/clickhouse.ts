import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ClickHouse Cloud: databases. */
export const clickhouse = defineProvider({
  id: "clickhouse",
  name: "ClickHouse Cloud",
  variables: ["CLICKHOUSE_CLOUD_API_SECRET", "CLICKHOUSE_TOKEN_SECRET", "CLICKHOUSE_API_SECRET"],
  formats: [
    selfIdentifying({
      id: "clickhouse-api-secret",
      name: "API key secret",
      severity: "critical",
      shape: shape`4b1d${alphanumeric(38)}`,
      isGenuine: hasBothCases,
      source: "the rules of gitleaks and betterleaks (clickhouse-cloud-api-secret-key), read 2026-11",
      seen: {
        variable: "CLICKHOUSE_CLOUD_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.clickhouse.cloud/v1/organizations",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://console.clickhouse.cloud/" },
    docs: { label: "ClickHouse Cloud API keys", url: "https://clickhouse.com/docs/cloud/manage/openapi" },
  },
});
