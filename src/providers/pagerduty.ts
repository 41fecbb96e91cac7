import { keyed, selfIdentifying } from "../formats/define-format.ts";
import {
  alphanumeric,
  anyBase64,
  anyUuid,
  either,
  lowerAlphanumeric,
  optional,
  shape,
} from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { get, header, withHeaders } from "./key-request.ts";
import { pagerdutyPlaybook } from "./pagerduty-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.pagerduty.com/users" };

/** PagerDuty: who is called when something breaks. */
export const pagerduty = defineProvider({
  id: "pagerduty",
  name: "PagerDuty",
  variables: ["PAGERDUTY_API_KEY", "PAGERDUTY_TOKEN", "PD_API_KEY", "PAGERDUTY_ROUTING_KEY"],
  formats: [
    keyed({
      id: "pagerduty-user-key",
      name: "user API key",
      severity: "high",
      shape: shape`u+${anyBase64(18)}`,
      words: ["pagerduty", "pd_api", "pd_token", "pd_key", "pdpyras", "pdjs"],
      by: "nearby",
      source: "the rules of TruffleHog (pagerdutyapikey), read 2026-11",
      seen: { ...request, variable: "PAGERDUTY_API_KEY", header: "Authorization: Token token=" },
      complete: (example) => `${example.slice(0, 12)}k7Qz3XwB`,
    }),
    keyed({
      id: "pagerduty-api-key",
      name: "general API key",
      severity: "high",
      shape: shape`${anyBase64(20)}`,
      words: ["pagerduty", "pd_api", "pd_token", "pdpyras", "pdjs"],
      not: ["service", "escalation", "schedule", "url"],
      source: "support.pagerduty.com (API access keys), from memory, 2026-11",
      seen: { ...request, variable: "PAGERDUTY_TOKEN", header: "Authorization: Token token=" },
      isGenuine: (secret) => !secret.startsWith("u+") && isRandom(secret),
      complete: (example) => `${example.slice(0, 12)}k7Qz3XwB`,
    }),
    selfIdentifying({
      id: "pagerduty-app-token",
      name: "app token",
      severity: "high",
      shape: shape`pd${either("us", "eu")}+_${alphanumeric(6, 14)}_${anyUuid}`,
      source: "developer.pagerduty.com (scoped OAuth), from memory, 2026-11",
      seen: { variable: "PAGERDUTY_TOKEN", ...request },
    }),
    keyed({
      id: "pagerduty-integration-key",
      name: "events integration key",
      severity: "medium",
      // Whoever has it can open incidents and wake people; it opens nothing else.
      shape: shape`${alphanumeric(32)}`,
      words: ["pagerduty", "pd_routing", "pd_integration", "pd_service_key", "routing_key"],
      source: "developer.pagerduty.com (Events API v2), from memory, 2026-11",
      seen: {
        variable: "PAGERDUTY_INTEGRATION_KEY",
        header: "routing_key=",
        url: "https://events.pagerduty.com/v2/enqueue",
      },
      alsoSeen: [(key) => `PAGERDUTY_ROUTING_KEY_LIVE=${key}`, (key) => `pagerdutyRoutingKey: "${key}",`],
    }),
    selfIdentifying({
      id: "pagerduty-integration-url",
      name: "events integration URL",
      severity: "medium",
      // With the key of the integration in its path.
      shape: shape`https://events.${optional(shape`eu.`)}pagerduty.com/integration/${lowerAlphanumeric(32)}`,
      source: "support.pagerduty.com (Amazon CloudWatch integration), from memory, 2026-11",
      seen: {
        variable: "PAGERDUTY_URL",
        header: "Referer: ",
        url: "https://events.pagerduty.com/v2/enqueue",
      },
      alsoSeen: [(url) => `endpoint = "${url}/enqueue"`],
    }),
  ],
  playbook: pagerdutyPlaybook,
  verifications: [
    {
      id: "pagerduty-users",
      formats: ["pagerduty-user-key", "pagerduty-api-key"],
      requests: ["api.pagerduty.com", "api.eu.pagerduty.com"].map((host) =>
        get(
          `https://${host}/users?limit=1`,
          withHeaders(header("authorization", "Token token="), {
            accept: "application/vnd.pagerduty+json;version=2",
          }),
        ),
      ),
      // The key of a user with few rights is refused, and lives.
      answers: [active(200, '"users"'), active(403), inactive(401)],
      source: "the rules of TruffleHog (pagerdutyapikey), read 2026-11",
    },
  ],
});
