import { randomBytes } from "node:crypto";
import { keyed } from "../formats/define-format.ts";
import { genuineSample } from "../formats/sample.ts";
import { shape, uuid } from "../formats/shape.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { isRandom } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Consul and Nomad of HashiCorp: the tokens of their access control lists, and what their servers share. */
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
    {
      id: "hashicorp-consul-gossip-key",
      name: "gossip encryption key",
      severity: "high",
      keywords: ["encrypt"],
      begins: true,
      reach: { before: 1, after: 80 },
      nearby: ["consul", "nomad", "datacenter", "retry_join", "bootstrap_expect"],
      // 32 bytes, and 16 before Consul 1.2; the last character holds what is left of their bits.
      pattern:
        /(?<![A-Za-z0-9_])encrypt["']?\s{0,8}[:= ]\s{0,8}["']?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/]{21}[AQgw]==)(?![A-Za-z0-9+/=])/g,
      isGenuine: isRandom,
      source: "developer.hashicorp.com, gossip encryption of Consul and Nomad, as remembered in 2026-11",
      samples: { match: gossipKeys, ignore: noGossipKeys },
    },
  ],
  pages: {
    docs: {
      label: "Consul ACL tokens",
      url: "https://developer.hashicorp.com/consul/docs/security/acl/tokens",
    },
  },
});

function gossipKey(bytes = 32): string {
  return genuineSample(() => randomBytes(bytes).toString("base64"), isRandom);
}

function gossipKeys(): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `datacenter = "dc1"\nencrypt = "${key}"\n`,
    (key) => `{ "datacenter": "dc1", "encrypt": "${key}", "server": true }`,
    (key) => `server {\n  enabled          = true\n  bootstrap_expect = 3\n  encrypt = "${key}"\n}`,
    (key) => `consul agent -server -encrypt=${key} -data-dir=/opt/consul`,
    (key) => `consul agent -server -encrypt ${key} -data-dir=/opt/consul`,
    (key) => `retry_join:\n  - 10.1.2.3\nencrypt: ${key}\n`,
    (key) => `consul:\n  encrypt: '${key}'\n`,
  ];
  return places.map((write, index) => sample(gossipKey(index % 2 === 0 ? 32 : 16), write));
}

function noGossipKeys(): readonly string[] {
  const key = gossipKey();
  return [
    `encrypt = "${key}"`,
    `datacenter = "dc1"\nencrypt = "${key.slice(4)}"`,
    `datacenter = "dc1"\nencrypt = "${"A".repeat(43)}="`,
    `datacenter = "dc1"\nencrypt = "\${var.gossip_key}"`,
    `consul keygen | base64 -d encrypt_verify_incoming=${key}`,
  ];
}
