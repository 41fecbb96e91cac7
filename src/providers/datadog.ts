import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, hex, shape, word } from "../formats/shape.ts";
import { isJumbled } from "../formats/structure.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.datadoghq.com/api/v1/validate" };

/** Datadog: monitoring. Client tokens (`pub...`) and ids of applications are public. */
export const datadog = defineProvider({
  id: "datadog",
  name: "Datadog",
  variables: ["DD_API_KEY", "DATADOG_API_KEY", "DD_APP_KEY", "DATADOG_APP_KEY"],
  formats: [
    keyed({
      id: "datadog-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["datadog", "dd_api", "ddog", "datadoghq"],
      not: ["client_token"],
      source: "the rules of betterleaks (datadog-api-key) and TruffleHog (datadogapikey), read 2026-11",
      seen: { ...request, variable: "DD_API_KEY", header: "DD-API-KEY: " },
      alsoSeen: [
        (key) => `statsd = initialize(api_key="${key}")  # from datadog`,
        (key) => `dd-agent:\n  apiKey: ${key}\n  site: datadoghq.eu`,
      ],
    }),
    keyed({
      id: "datadog-app-key",
      name: "application key",
      severity: "critical",
      shape: shape`${hex(40)}`,
      words: ["datadog", "dd_app", "ddog", "datadoghq"],
      not: ["git", "commit"],
      source:
        "the rules of betterleaks (datadog-application-key) and TruffleHog (datadogtoken), read 2026-11",
      seen: { ...request, variable: "DD_APP_KEY", header: "DD-APPLICATION-KEY: " },
    }),
    selfIdentifying({
      id: "datadog-app-key-prefixed",
      name: "application key with prefix",
      severity: "critical",
      shape: shape`ddapp_${alphanumeric(30, 44)}`,
      source: "docs.datadoghq.com/account_management/api-app-keys; the length is open, from memory, 2026-11",
      seen: { ...request, variable: "DD_APP_KEY", header: "DD-APPLICATION-KEY: " },
    }),
    selfIdentifying({
      id: "datadog-access-token",
      name: "personal or service access token",
      severity: "critical",
      shape: shape`dd${either("pat", "sat")}_${word(30, 120)}`,
      source:
        "docs.datadoghq.com/account_management/personal-access-tokens; the length is open, and keys in public code, 2026-11",
      seen: { variable: "DD_ACCESS_TOKEN", ...request },
      isGenuine: isJumbled,
    }),
  ],
  pages: {
    keys: {
      label: "Organization Settings: API Keys",
      url: "https://app.datadoghq.com/organization-settings/api-keys",
    },
    docs: {
      label: "Datadog: API and application keys",
      url: "https://docs.datadoghq.com/account_management/api-app-keys/",
    },
  },
});
