import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, hex, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://sonarcloud.io/api/user_tokens/search" };

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
      alsoSeen: [(key) => `sonar-scanner -Dsonar.login=${key}`],
    }),
  ],
  pages: {
    keys: { label: "Security", url: "https://sonarcloud.io/account/security" },
    docs: {
      label: "SonarQube: tokens",
      url: "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/",
    },
  },
});
