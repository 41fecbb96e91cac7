import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyUuid, base64url, either, shape } from "../formats/shape.ts";
import { isKeyOfIssue } from "../values/records.ts";
import { get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { snykPlaybook } from "./snyk-playbook.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.snyk.io/rest/self?version=2024-10-15" };

/** Snyk: security of dependencies. */
export const snyk = defineProvider({
  id: "snyk",
  name: "Snyk",
  variables: ["SNYK_TOKEN", "SNYK_API_TOKEN", "SNYK_CFG_API"],
  formats: [
    keyed({
      id: "snyk-api-token",
      name: "API token",
      severity: "high",
      shape: anyUuid,
      words: ["snyk"],
      not: ["org", "project_id", "integration_id", "group_id"],
      isOther: isKeyOfIssue,
      source: "the rules of betterleaks (snyk-api-token) and TruffleHog (snykkey), read 2026-11",
      seen: { ...request, variable: "SNYK_TOKEN", header: "Authorization: token " },
      alsoSeen: [(key) => `snyk auth ${key}`],
    }),
    selfIdentifying({
      id: "snyk-access-token",
      name: "personal or service account token",
      severity: "high",
      shape: shape`snyk_${either("uat", "sat")}.${alphanumeric(8)}.${base64url(10, 2000)}.${base64url(10, 1000)}`,
      source: "snyk/go-application-framework (personal access tokens), and keys in public code, 2026-11",
      seen: { ...request, variable: "SNYK_TOKEN", header: "Authorization: token " },
      keyId: (secret) => secret.split(".")[1],
    }),
  ],
  playbook: snykPlaybook,
  verifications: [
    {
      id: "snyk-self",
      formats: ["snyk-api-token", "snyk-access-token"],
      // A token is known in one region only.
      requests: ["api.snyk.io", "api.us.snyk.io", "api.eu.snyk.io", "api.au.snyk.io"].map((host) =>
        get(`https://${host}/rest/self?version=2024-10-15`, header("authorization", "token ")),
      ),
      answers: [active(200, '"data"'), inactive(401)],
      traits: { organization: "data.attributes.default_org_context", role: "data.type" },
      source: "the rules of Titus (snyk) and TruffleHog (snykkey); docs.snyk.io (API URLs), read 2026-11",
    },
  ],
});
