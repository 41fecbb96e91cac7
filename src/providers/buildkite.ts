import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { dotted, either, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Buildkite: continuous integration. */
export const buildkite = defineProvider({
  id: "buildkite",
  name: "Buildkite",
  variables: [
    "BUILDKITE_API_TOKEN",
    "BUILDKITE_AGENT_TOKEN",
    "BUILDKITE_TOKEN",
    "BUILDKITE_API_ACCESS_TOKEN",
  ],
  formats: [
    selfIdentifying({
      id: "buildkite-api-token",
      name: "API access token",
      severity: "high",
      shape: shape`bkua_${lowerAlphanumeric(40)}`,
      source: "the rules of Kingfisher (buildkite), read 2026-11",
      seen: {
        variable: "BUILDKITE_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.buildkite.com/v2/access-token",
      },
    }),
    selfIdentifying({
      id: "buildkite-agent-token",
      name: "agent, cluster or job token",
      severity: "high",
      shape: shape`${either("bkct_", "bkcqt_", "bkaj_", "bkpt_", "bktx_", "bkat_")}${dotted(20, 1200)}`,
      isGenuine: looksDrawn,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "BUILDKITE_AGENT_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.buildkite.com/v2/access-token",
      },
    }),
    keyed({
      id: "buildkite-legacy-agent-token",
      name: "agent token without prefix",
      severity: "high",
      shape: shape`${lowerAlphanumeric(40, 52)}`,
      words: ["buildkite_agent", "buildkite_token", "buildkite.com"],
      source: "the Buildkite agent and its documentation, as remembered in 2026-11",
      seen: {
        variable: "BUILDKITE_AGENT_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.buildkite.com/v2/access-token",
      },
    }),
  ],
  pages: {
    keys: { label: "API access tokens", url: "https://buildkite.com/user/api-access-tokens" },
    docs: { label: "Buildkite access tokens", url: "https://buildkite.com/docs/apis/managing-api-tokens" },
  },
});
