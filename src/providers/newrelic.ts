import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, hex, optional, shape, upperAlphanumeric } from "../formats/shape.ts";
import { ask, header, json } from "./key-request.ts";
import { newrelicPlaybook } from "./newrelic-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.newrelic.com/graphql" };

/** New Relic: monitoring. Browser keys (`NRJS-`) stand in web pages. */
export const newrelic = defineProvider({
  id: "newrelic",
  name: "New Relic",
  variables: ["NEW_RELIC_LICENSE_KEY", "NEW_RELIC_API_KEY", "NEW_RELIC_USER_KEY", "NEW_RELIC_INSERT_KEY"],
  formats: [
    selfIdentifying({
      id: "newrelic-user-key",
      name: "user key",
      severity: "high",
      shape: shape`NRAK-${upperAlphanumeric(27)}`,
      source:
        "the rules of betterleaks (new-relic-user-api-key) and TruffleHog (newrelicuserkey), read 2026-11",
      seen: { ...request, variable: "NEW_RELIC_API_KEY", header: "Api-Key: " },
    }),
    selfIdentifying({
      id: "newrelic-license-key",
      name: "license key",
      severity: "medium",
      // 40 characters; those of a region begin with its name.
      shape: shape`${optional(shape`${either("eu", "gov", "jp")}01xx`)}${hex(26, 32)}FFFFNRAL`,
      source: "the rules of TruffleHog (newreliclicensekey), read 2026-11",
      seen: { ...request, variable: "NEW_RELIC_LICENSE_KEY", header: "Api-Key: " },
    }),
    keyed({
      id: "newrelic-license-key-old",
      name: "license key without its ending",
      severity: "medium",
      shape: shape`${hex(40)}`,
      words: ["newrelic", "new_relic"],
      not: ["git", "commit", "api_id"],
      source: "docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys, from memory, 2026-11",
      seen: { ...request, variable: "NEW_RELIC_LICENSE_KEY", header: "X-License-Key: " },
    }),
    selfIdentifying({
      id: "newrelic-insert-key",
      name: "insert or query key of Insights",
      severity: "medium",
      shape: shape`NRI${either("I", "Q")}-${base64url(25, 32)}`,
      source:
        "the rules of betterleaks (new-relic-insert-key) and TruffleHog (newrelicinsightsinsertkey, newrelicinsightsquerykey), read 2026-11",
      seen: { ...request, variable: "NEW_RELIC_INSERT_KEY", header: "X-Insert-Key: " },
    }),
    selfIdentifying({
      id: "newrelic-admin-key",
      name: "admin key",
      severity: "high",
      // A retired kind: to be deleted.
      shape: shape`NRAA-${hex(27)}`,
      source: "the rules of Titus (newrelic), read 2026-11",
      seen: { ...request, variable: "NEW_RELIC_ADMIN_KEY", header: "X-Api-Key: " },
    }),
    selfIdentifying({
      id: "newrelic-rest-key",
      name: "REST API key",
      severity: "high",
      // A retired kind: to be deleted.
      shape: shape`NRRA-${hex(42)}`,
      source: "the rules of Titus (newrelic), read 2026-11",
      seen: { ...request, variable: "NEW_RELIC_REST_API_KEY", header: "X-Api-Key: " },
    }),
    selfIdentifying({
      id: "newrelic-browser-key",
      name: "browser key",
      severity: "low",
      level: "warn",
      note: "It is made for web pages, where everybody can read it. With it others can only add data of their own.",
      shape: shape`NRJS-${hex(19)}`,
      source: "the rules of betterleaks (new-relic-browser-api-token), read 2026-11",
      seen: { ...request, variable: "NEW_RELIC_BROWSER_KEY", header: "X-License-Key: " },
    }),
  ],
  playbook: newrelicPlaybook,
  // License and insert keys can only be tried at the addresses that take data in.
  verifications: [
    {
      id: "newrelic-graphql",
      formats: ["newrelic-user-key"],
      requests: ["api.newrelic.com", "api.eu.newrelic.com"].map((host) =>
        ask(`https://${host}/graphql`, header("api-key"), {
          harmless: "A GraphQL query reads and changes nothing.",
          body: json({ query: "{ actor { user { id } } }" }),
        }),
      ),
      answers: [active(200, '"user":{"id"'), inactive(401)],
      source: "the rules of TruffleHog (newrelicuserkey), read 2026-11",
    },
  ],
});
