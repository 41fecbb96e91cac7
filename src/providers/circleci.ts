import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** CircleCI: continuous integration. */
export const circleci = defineProvider({
  id: "circleci",
  name: "CircleCI",
  variables: [
    "CIRCLE_TOKEN",
    "CIRCLECI_TOKEN",
    "CIRCLECI_API_TOKEN",
    "CIRCLECI_CLI_TOKEN",
    "CIRCLE_CI_TOKEN",
  ],
  formats: [
    selfIdentifying({
      id: "circleci-personal-token",
      name: "personal API token",
      severity: "high",
      shape: shape`CCIPAT_${alphanumeric(22)}_${hex(40)}`,
      source: "the rules of Kingfisher (circleci), read 2026-11",
      seen: { variable: "CIRCLE_TOKEN", header: "Circle-Token: ", url: "https://circleci.com/api/v2/me" },
    }),
    selfIdentifying({
      id: "circleci-project-token",
      name: "project API token",
      severity: "high",
      shape: shape`CCIPRJ_${alphanumeric(22)}_${hex(40)}`,
      source: "the rules of Kingfisher (circleci), read 2026-11",
      seen: { variable: "CIRCLECI_TOKEN", header: "Circle-Token: ", url: "https://circleci.com/api/v2/me" },
    }),
    keyed({
      id: "circleci-legacy-token",
      name: "API token without prefix",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["circleci", "circle_token", "circle_ci"],
      source: "the rules of Kingfisher (circleci), read 2026-11",
      seen: { variable: "CIRCLE_TOKEN", header: "Circle-Token: ", url: "https://circleci.com/api/v2/me" },
    }),
  ],
  pages: {
    keys: { label: "Personal API tokens", url: "https://app.circleci.com/settings/user/tokens" },
    docs: { label: "CircleCI API tokens", url: "https://circleci.com/docs/managing-api-tokens/" },
  },
});
