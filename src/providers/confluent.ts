import { hasBothCases } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Confluent Cloud: Kafka. The API key, of 16 capitals and digits, is the public half. */
export const confluent = defineProvider({
  id: "confluent",
  name: "Confluent",
  variables: ["CONFLUENT_CLOUD_API_SECRET", "CONFLUENT_API_SECRET", "KAFKA_API_SECRET", "CONFLUENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "confluent-api-secret",
      name: "API secret",
      severity: "critical",
      // Secrets made since 2025 begin so.
      shape: shape`cflt${base64(60)}`,
      isGenuine: hasBothCases,
      source: "the documentation of Confluent Cloud, as remembered in 2026-11",
      seen: {
        variable: "CONFLUENT_CLOUD_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.confluent.cloud/org/v2/environments",
      },
    }),
    keyed({
      id: "confluent-legacy-api-secret",
      name: "API secret without prefix",
      severity: "critical",
      shape: shape`${base64(64)}`,
      isGenuine: (secret) => !secret.startsWith("cflt"),
      words: ["confluent", "ccloud"],
      not: ["api_key_id"],
      source: "the rules of gitleaks and betterleaks (confluent-secret-key), read 2026-11",
      seen: {
        variable: "CONFLUENT_CLOUD_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.confluent.cloud/org/v2/environments",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://confluent.cloud/settings/api-keys" },
    docs: {
      label: "Confluent Cloud API keys",
      url: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
    },
  },
});
