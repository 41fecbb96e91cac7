import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Consul and Nomad of HashiCorp: the tokens of their access control lists. */
export const hashicorpConsul = defineProvider({
  id: "hashicorp-consul",
  name: "HashiCorp Consul and Nomad",
  variables: ["CONSUL_HTTP_TOKEN", "CONSUL_TOKEN", "NOMAD_TOKEN"],
  formats: [
    keyed({
      id: "hashicorp-consul-acl-token",
      name: "ACL token",
      severity: "high",
      shape: shape`${uuid}`,
      // Both print a token beside the id by which people may speak of it.
      words: ["consul_http_token", "consul_token", "nomad_token", "accessor_id"],
      not: ["accessor_id"],
      isGenuine: isRandom,
      source: "developer.hashicorp.com, ACL tokens of Consul and Nomad, as remembered in 2026-11",
      seen: {
        variable: "CONSUL_HTTP_TOKEN",
        header: "X-Consul-Token: ",
        url: "https://consul.acme-shop.io:8501/v1/acl/token/self",
      },
      alsoSeen: [(key) => `AccessorID:       0\nSecretID:         ${key}\nPartition:        default`],
    }),
  ],
  pages: {
    docs: {
      label: "Consul ACL tokens",
      url: "https://developer.hashicorp.com/consul/docs/security/acl/tokens",
    },
  },
});
