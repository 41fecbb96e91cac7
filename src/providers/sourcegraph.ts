import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { anyHex, either, hex, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Sourcegraph: code search, Cody and Amp. */
export const sourcegraph = defineProvider({
  id: "sourcegraph",
  name: "Sourcegraph",
  variables: ["SRC_ACCESS_TOKEN", "SOURCEGRAPH_TOKEN", "SOURCEGRAPH_ACCESS_TOKEN", "AMP_API_KEY"],
  formats: [
    selfIdentifying({
      id: "sourcegraph-access-token",
      name: "access token",
      severity: "high",
      shape: shape`sgp_${optional(shape`${anyHex(16)}_`)}${anyHex(40)}`,
      source: "the rules of gitleaks and betterleaks (sourcegraph-access-token), read 2026-11",
      seen: {
        variable: "SRC_ACCESS_TOKEN",
        header: "Authorization: token ",
        url: "https://sourcegraph.com/.api/graphql",
      },
    }),
    selfIdentifying({
      id: "sourcegraph-local-token",
      name: "access token of an own instance",
      severity: "high",
      shape: shape`sgp_local_${anyHex(40)}`,
      source: "the rules of gitleaks and betterleaks (sourcegraph-access-token), read 2026-11",
      seen: {
        variable: "SRC_ACCESS_TOKEN",
        header: "Authorization: token ",
        url: "https://sourcegraph.com/.api/graphql",
      },
    }),
    selfIdentifying({
      id: "sourcegraph-gateway-token",
      name: "gateway or license key",
      severity: "high",
      shape: shape`${either("sgd_", "slk_")}${hex(64)}`,
      source: "the documentation of Sourcegraph, as remembered in 2026-11",
      seen: {
        variable: "SRC_ACCESS_TOKEN",
        header: "Authorization: token ",
        url: "https://sourcegraph.com/.api/graphql",
      },
    }),
    keyed({
      id: "sourcegraph-legacy-token",
      name: "access token without prefix",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["sourcegraph", "src_access_token"],
      not: ["commit", "sha", "revision"],
      source: "the rules of gitleaks and betterleaks (sourcegraph-access-token), read 2026-11",
      seen: {
        variable: "SRC_ACCESS_TOKEN",
        header: "Authorization: token ",
        url: "https://sourcegraph.com/.api/graphql",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://sourcegraph.com/user/settings/tokens" },
    docs: {
      label: "Sourcegraph access tokens",
      url: "https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token",
    },
  },
});
