import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { dotted, either, hex, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Kubernetes: tokens by which machines join. Service account tokens are JWTs. */
export const kubernetes = defineProvider({
  id: "kubernetes",
  name: "Kubernetes",
  variables: ["KUBEADM_TOKEN", "K3S_TOKEN", "BOOTSTRAP_TOKEN"],
  formats: [
    keyed({
      id: "kubernetes-bootstrap-token",
      name: "bootstrap token",
      severity: "high",
      shape: shape`${lowerAlphanumeric(6)}.${lowerAlphanumeric(16)}`,
      keyId: (token) => token.slice(0, 6),
      words: ["kubeadm", "bootstrap_token", "discovery_token"],
      source: "kubernetes.io, as remembered in 2026-11",
      seen: {
        variable: "KUBEADM_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://kubernetes.example.com:6443/kubeadm",
      },
    }),
    selfIdentifying({
      id: "kubernetes-k3s-token",
      name: "token of K3s or RKE2",
      severity: "critical",
      shape: shape`K10${hex(64)}::${either("server", "node")}:${dotted(6, 120)}`,
      source: "docs.k3s.io, as remembered in 2026-11",
      seen: {
        variable: "K3S_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://kubernetes.example.com:6443/kubeadm",
      },
    }),
  ],
  pages: {
    docs: {
      label: "Bootstrap tokens",
      url: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
    },
  },
});
