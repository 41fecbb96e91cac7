import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Clojars: Clojure packages. */
export const clojars = defineProvider({
  id: "clojars",
  name: "Clojars",
  variables: ["CLOJARS_PASSWORD", "CLOJARS_TOKEN", "CLOJARS_DEPLOY_TOKEN"],
  formats: [
    selfIdentifying({
      id: "clojars-deploy-token",
      name: "deploy token",
      severity: "critical",
      shape: shape`CLOJARS_${lowerAlphanumeric(60)}`,
      source: "the rules of gitleaks and betterleaks (clojars-api-token), read 2026-11",
      seen: {
        variable: "CLOJARS_PASSWORD",
        header: "Authorization: Bearer ",
        url: "https://clojars.org/api/users",
      },
    }),
  ],
  pages: {
    keys: { label: "Deploy tokens", url: "https://clojars.org/tokens" },
    docs: {
      label: "Clojars deploy tokens",
      url: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
    },
  },
});
