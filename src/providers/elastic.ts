import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64, base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Elastic Cloud: search. */
export const elastic = defineProvider({
  id: "elastic",
  name: "Elastic",
  variables: ["EC_API_KEY", "ELASTIC_API_KEY", "ELASTIC_CLOUD_API_KEY", "ELASTICSEARCH_API_KEY"],
  formats: [
    selfIdentifying({
      id: "elastic-cloud-api-key",
      name: "cloud API key",
      severity: "critical",
      shape: shape`essu_${base64url(60, 200)}`,
      source: "the rules of betterleaks (elastic-cloud-api-key), read 2026-11",
      seen: {
        variable: "EC_API_KEY",
        header: "Authorization: ApiKey ",
        url: "https://api.elastic-cloud.com/api/v1/deployments",
      },
    }),
    keyed({
      id: "elastic-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${base64(54, 62)}==`,
      words: ["elastic_api", "elastic_cloud", "elasticsearch", "elastic.co", "elastic-cloud", "es_api_key"],
      source: "the documentation of Elasticsearch, as remembered in 2026-11",
      seen: {
        variable: "ELASTIC_API_KEY",
        header: "Authorization: ApiKey ",
        url: "https://api.elastic-cloud.com/api/v1/deployments",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.elastic.co/account/keys" },
    docs: { label: "Elastic Cloud API keys", url: "https://www.elastic.co/docs/deploy-manage/api-keys" },
  },
});
