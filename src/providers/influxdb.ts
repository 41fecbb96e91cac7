import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { anyBase64, base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** InfluxDB: time series. */
export const influxdb = defineProvider({
  id: "influxdb",
  name: "InfluxDB",
  variables: ["INFLUXDB_TOKEN", "INFLUX_TOKEN", "INFLUXDB_API_TOKEN"],
  formats: [
    keyed({
      id: "influxdb-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${anyBase64(86)}==`,
      words: ["influx"],
      source: "the rules of betterleaks (influxdb-api-token), read 2026-11",
      seen: {
        variable: "INFLUXDB_TOKEN",
        header: "Authorization: Token ",
        url: "https://us-east-1-1.aws.cloud2.influxdata.com/api/v2/orgs",
      },
    }),
    selfIdentifying({
      id: "influxdb-admin-token",
      name: "token of InfluxDB 3",
      severity: "high",
      shape: shape`apiv3_${base64url(86)}`,
      source: "the documentation of InfluxDB 3, as remembered in 2026-11",
      seen: {
        variable: "INFLUXDB_TOKEN",
        header: "Authorization: Token ",
        url: "https://us-east-1-1.aws.cloud2.influxdata.com/api/v2/orgs",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://cloud2.influxdata.com/" },
    docs: { label: "InfluxDB tokens", url: "https://docs.influxdata.com/influxdb/cloud/admin/tokens/" },
  },
});
