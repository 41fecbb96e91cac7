import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pulumi: infrastructure as code. */
export const pulumi = defineProvider({
  id: "pulumi",
  name: "Pulumi",
  variables: ["PULUMI_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "pulumi-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`pul-${hex(40)}`,
      source: "the rules of gitleaks and betterleaks (pulumi-api-token), read 2026-11",
      seen: {
        variable: "PULUMI_ACCESS_TOKEN",
        header: "Authorization: token ",
        url: "https://api.pulumi.com/api/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Access Tokens", url: "https://app.pulumi.com/account/tokens" },
    docs: {
      label: "Pulumi access tokens",
      url: "https://www.pulumi.com/docs/administration/access-identity/access-tokens/",
    },
  },
});
