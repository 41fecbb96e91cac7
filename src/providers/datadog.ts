import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, hex, lowerAlphanumeric, shape, word } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { datadogPlaybook } from "./datadog-playbook.ts";
import { get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.datadoghq.com/api/v1/validate" };

/** A key is known at one site only; source: docs.datadoghq.com/getting_started/site, read 2026-11. */
const SITES = [
  "datadoghq.com",
  "us3.datadoghq.com",
  "us5.datadoghq.com",
  "datadoghq.eu",
  "ap1.datadoghq.com",
  "ap2.datadoghq.com",
  "ddog-gov.com",
];

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
      words: ["datadog", "dd_api", "ddog", "datadoghq", "dogapi"],
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
      shape: shape`${lowerAlphanumeric(40)}`,
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
      isGenuine: isRandom,
    }),
  ],
  playbook: datadogPlaybook,
  // An application key is asked about together with an API key, which is no public half.
  verifications: [
    {
      id: "datadog-validate",
      formats: ["datadog-api-key"],
      requests: SITES.map((site) => get(`https://api.${site}/api/v1/validate`, header("dd-api-key"))),
      answers: [active(200, '"valid":true'), inactive(403, '["Forbidden"]')],
      source:
        "the rules of TruffleHog (datadogapikey), docs.datadoghq.com/getting_started/site, read 2026-11",
    },
  ],
});
