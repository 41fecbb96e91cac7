import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, hex, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { basic, bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { sonarPlaybook } from "./sonar-playbook.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://sonarcloud.io/api/user_tokens/search" };

/** The dead are answered 200, too. */
const answers = [active(200, '"valid":true'), inactive(200, '"valid":false'), inactive(401)];
const source = "the rules of TruffleHog (sonarcloud) and the web API of SonarQube, read 2026-11";

/** SonarQube, in the cloud and on one's own servers. */
export const sonar = defineProvider({
  id: "sonar",
  name: "SonarQube",
  variables: ["SONAR_TOKEN", "SONAR_LOGIN", "SONARQUBE_TOKEN"],
  formats: [
    selfIdentifying({
      id: "sonar-token",
      name: "user, project or global analysis token",
      severity: "high",
      shape: shape`sq${either("u", "p", "a")}_${lowerAlphanumeric(40)}`,
      source: "the rules of betterleaks (sonar-api-token), read 2026-11",
      seen: { variable: "SONAR_TOKEN", ...request },
      alsoSeen: [(key) => `mvn sonar:sonar -Dsonar.token=${key}`],
    }),
    selfIdentifying({
      id: "sonar-scoped-token",
      name: "scoped token of the cloud",
      severity: "high",
      shape: shape`sqco_${alphanumeric(59)}`,
      source: "the rules of TruffleHog (sonarcloud v2), read 2026-11",
      seen: { variable: "SONAR_TOKEN", ...request },
    }),
    keyed({
      id: "sonar-token-old",
      name: "token without prefix",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["sonar_token", "sonar_login", "sonar_auth", "sonar_api", "sonarqube", "sonarcloud"],
      not: ["commit", "revision", "scm", "project_key"],
      source: "the rules of TruffleHog (sonarcloud v1), read 2026-11",
      seen: { variable: "SONAR_TOKEN", ...request },
      alsoSeen: [
        (key) => `scanner -Dsonar.login=${key}`,
        (key) => `scanner \\\n  -Dsonar.projectKey=shop \\\n  -Dsonar.token=${key}`,
      ],
    }),
  ],
  playbook: sonarPlaybook,
  verifications: [
    {
      id: "sonar-server",
      formats: ["sonar-token"],
      // These prefixes belong to servers that people run themselves.
      requests: [get("{host}/api/authentication/validate", basic("{key}", ""))],
      answers,
      source,
    },
    {
      id: "sonar-cloud",
      formats: ["sonar-scoped-token"],
      requests: [get("https://sonarcloud.io/api/authentication/validate", bearer)],
      answers,
      source,
    },
    {
      id: "sonar-either",
      formats: ["sonar-token-old"],
      // Both the cloud and servers have had such tokens.
      requests: [get("{host}/api/authentication/validate", basic("{key}", ""))],
      answers,
      service: "https://sonarcloud.io",
      source,
    },
  ],
});
