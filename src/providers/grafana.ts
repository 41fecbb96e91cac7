import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyHex, base64, optional, shape } from "../formats/shape.ts";
import { grafanaPlaybook } from "./grafana-playbook.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://grafana.com/api/orgs" };

/** Grafana: dashboards, and Grafana Cloud. */
export const grafana = defineProvider({
  id: "grafana",
  name: "Grafana",
  variables: ["GRAFANA_SERVICE_ACCOUNT_TOKEN", "GRAFANA_API_KEY", "GRAFANA_TOKEN", "GRAFANA_CLOUD_API_KEY"],
  formats: [
    selfIdentifying({
      id: "grafana-service-account-token",
      name: "service account token",
      severity: "high",
      // The last part is the CRC-32 of all before it in the source that we read. Not insisted on: nothing says that
      // it stays so, and nothing else looks like this.
      shape: shape`glsa_${alphanumeric(32)}_${anyHex(8)}`,
      source:
        "the rules of betterleaks (grafana-service-account-token); grafana/grafana (pkg/components/satokengen), read 2026-11",
      seen: { variable: "GRAFANA_SERVICE_ACCOUNT_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "grafana-cloud-token",
      name: "access policy token",
      severity: "high",
      // base64 of a JSON object with the organization, the name of the token and its region.
      shape: shape`glc_${base64(32, 400)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "the rules of betterleaks (grafana-cloud-api-token) and TruffleHog (grafana), read 2026-11",
      seen: { variable: "GRAFANA_CLOUD_API_KEY", ...request },
    }),
    selfIdentifying({
      id: "grafana-api-key-old",
      name: "legacy API key",
      severity: "high",
      // base64 of `{"k":"`, the key, the name and the organization.
      shape: shape`eyJrIjoi${base64(40, 400)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "the rules of betterleaks (grafana-api-key), read 2026-11",
      seen: { variable: "GRAFANA_API_KEY", ...request },
    }),
  ],
  playbook: grafanaPlaybook,
  verifications: [
    {
      id: "grafana-cloud",
      formats: ["grafana-cloud-token"],
      // Any region will do: whether the token is known comes before where it may look.
      requests: [get("https://grafana.com/api/v1/tokens?region=us", bearer)],
      answers: [
        active(200),
        active(403),
        active(401, ["invalid permission", "required scope"]),
        inactive(401, ["InvalidCredentials", "Token invalid"]),
        active(401, '"Unauthorized"'),
      ],
      source:
        "the rules of TruffleHog (grafana); grafana/vault-plugin-secrets-grafanacloud (its tests), read 2026-11",
    },
    {
      id: "grafana-permissions",
      formats: ["grafana-service-account-token", "grafana-api-key-old"],
      requests: [get("{host}/api/access-control/user/permissions", bearer)],
      answers: [active(200), inactive(401)],
      source: "the rules of TruffleHog (grafanaserviceaccount), read 2026-11",
    },
  ],
});
