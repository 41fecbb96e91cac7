import { selfIdentifying } from "../formats/define-format.ts";
import { base64, either, optional, shape, slug } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Convex: backends. */
export const convex = defineProvider({
  id: "convex",
  name: "Convex",
  variables: ["CONVEX_DEPLOY_KEY"],
  formats: [
    selfIdentifying({
      id: "convex-deploy-key",
      name: "deploy key",
      severity: "critical",
      shape: shape`${either("prod:", "dev:", "preview:")}${slug(3, 60)}|eyJ2MiI6${base64(40, 300)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "the documentation of Convex, as remembered in 2026-11",
      seen: {
        variable: "CONVEX_DEPLOY_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.convex.dev/api/deployment",
      },
    }),
  ],
  pages: {
    keys: { label: "Deploy keys", url: "https://dashboard.convex.dev/" },
    docs: { label: "Convex deploy keys", url: "https://docs.convex.dev/cli/deploy-key-types" },
  },
});
