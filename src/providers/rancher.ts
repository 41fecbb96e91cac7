import { selfIdentifying } from "../formats/define-format.ts";
import { dotted, either, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Rancher: Kubernetes. */
export const rancher = defineProvider({
  id: "rancher",
  name: "Rancher",
  variables: ["RANCHER_TOKEN", "RANCHER_BEARER_TOKEN", "RANCHER_TOKEN_KEY", "CATTLE_BEARER_TOKEN"],
  formats: [
    selfIdentifying({
      id: "rancher-token",
      name: "API or kubeconfig token",
      severity: "critical",
      shape: shape`${either("token-", "kubeconfig-u-", "kubeconfig-user-")}${dotted(4, 60)}:${lowerAlphanumeric(54)}`,
      keyId: (token) => token.slice(0, token.indexOf(":")),
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "RANCHER_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://rancher.example.com/v3/tokens",
      },
    }),
  ],
  pages: {
    docs: {
      label: "Rancher API keys",
      url: "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys",
    },
  },
});
