import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64, base64url, either, optional, shape, uuid } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { hashicorpVaultPlaybook } from "./hashicorp-vault-playbook.ts";
import { ask, get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = {
  header: "Authorization: Bearer ",
  url: "https://vault.example.com:8200/v1/auth/token/lookup-self",
};

/** HashiCorp Vault and OpenBao: secrets, where the leak of one key leaks many. */
export const hashicorpVault = defineProvider({
  id: "hashicorp-vault",
  name: "HashiCorp Vault",
  variables: ["VAULT_TOKEN", "VAULT_SECRET_ID", "BAO_TOKEN"],
  formats: [
    selfIdentifying({
      id: "hashicorp-vault-service-token",
      name: "service token",
      severity: "critical",
      shape: shape`hvs.${base64url(60, 300)}`,
      source: "the rules of betterleaks (vault-service-token); 90 to 120 characters as a rule, read 2026-11",
      seen: { ...request, variable: "VAULT_TOKEN", header: "X-Vault-Token: " },
    }),
    selfIdentifying({
      id: "hashicorp-vault-service-token-short",
      name: "service token of a single server",
      severity: "critical",
      // `hvs.` and a name of 24 letters can be a line of a program.
      shape: shape`hvs.${alphanumeric(24)}`,
      source: "developer.hashicorp.com/vault/docs/concepts/tokens, from memory, 2026-11",
      seen: { ...request, variable: "VAULT_TOKEN", header: "X-Vault-Token: " },
      isGenuine: isRandom,
      complete: jumbled,
    }),
    keyed({
      id: "hashicorp-vault-service-token-old",
      name: "service token of older versions",
      severity: "critical",
      // Before Vault 1.10.
      shape: shape`s.${alphanumeric(24)}`,
      words: ["vault", "openbao", "bao_token"],
      by: "nearby",
      source: "the rules of betterleaks (vault-service-token), read 2026-11",
      seen: { ...request, variable: "VAULT_TOKEN", header: "X-Vault-Token: " },
      isGenuine: isRandom,
      complete: jumbled,
    }),
    selfIdentifying({
      id: "hashicorp-vault-batch-token",
      name: "batch token",
      severity: "critical",
      // Cannot be revoked: it ends with its time or its parent.
      shape: shape`${either("hvb.", "b.AAAAAQ")}${base64url(100, 400)}`,
      source: "the rules of betterleaks (vault-batch-token), read 2026-11",
      seen: { ...request, variable: "VAULT_TOKEN", header: "X-Vault-Token: " },
    }),
    selfIdentifying({
      id: "hashicorp-vault-recovery-token",
      name: "recovery token",
      severity: "critical",
      shape: shape`hvr.${base64url(24, 300)}`,
      nearby: ["vault", "openbao"],
      source: "developer.hashicorp.com/vault/docs/concepts/tokens, from memory, 2026-11",
      seen: { ...request, variable: "VAULT_TOKEN", header: "X-Vault-Token: " },
    }),
    keyed({
      id: "hashicorp-vault-secret-id",
      name: "secret ID of an app role",
      severity: "critical",
      // Its other half, the role ID, is no secret.
      shape: uuid,
      words: [
        "vault_secret_id",
        "vault_approle",
        "approle",
        "vault_app_role",
        "vault_addr",
        "vault_role_id",
        "role_id",
        "vault_token",
        "hashicorp",
        "hvac",
        // What owns a `secret_id`, as the signs behind it say.
        "vault:",
        'vault"',
        "vault'",
        "vault]",
        "vault{",
        "vault {",
      ],
      not: ["role_id", "accessor", "request_id", "lease_id", "client_id", "tenant"],
      source: "the rules of TruffleHog (hashicorpvaultauth), read 2026-11",
      seen: {
        variable: "VAULT_SECRET_ID",
        header: "secret_id=",
        url: "https://vault.example.com:8200/v1/auth/approle/login",
      },
      alsoSeen: [
        (key) => `vault write auth/approle/login role_id=web secret_id=${key}`,
        (key) => `vault:\n  enabled: true\n  secret_id: ${key}`,
        (key) => `{"vault": {"secretId": "${key}"}}`,
      ],
    }),
    keyed({
      id: "hashicorp-vault-unseal-key",
      name: "unseal or recovery key",
      severity: "critical",
      // One share of several, as `vault operator init` prints them.
      shape: shape`${base64(43, 44)}${optional(shape`=`)}`,
      words: [
        "unseal_key",
        "vault_unseal",
        "sys/unseal",
        "recovery_key_1",
        "recovery_key_2",
        "recovery_key_3",
      ],
      source: "developer.hashicorp.com/vault/docs/concepts/seal, from memory, 2026-11",
      seen: {
        variable: "VAULT_UNSEAL_KEY",
        header: "key: ",
        url: "https://vault.example.com:8200/v1/sys/unseal",
      },
      alsoSeen: [(key) => `Unseal Key 1: ${key}\n`],
    }),
  ],
  playbook: hashicorpVaultPlaybook,
  verifications: [
    {
      id: "hashicorp-vault-lookup",
      // Not recovery tokens and unseal keys; trying a secret ID makes a token and uses it up.
      formats: [
        "hashicorp-vault-service-token",
        "hashicorp-vault-service-token-short",
        "hashicorp-vault-service-token-old",
        "hashicorp-vault-batch-token",
      ],
      requests: [get("{host}/v1/auth/token/lookup-self", header("x-vault-token"))],
      // "permission denied" alone is also for a living token whose policies forbid to look.
      answers: [active(200, '"policies"'), inactive(403, "invalid token")],
      traits: { role: "data.policies.*", expires: "data.expire_time" },
      source: "developer.hashicorp.com/vault/api-docs/auth/token; the rule of TruffleHog, read 2026-11",
    },
  ],
  revocations: [
    {
      id: "hashicorp-vault-revoke-self",
      formats: [
        "hashicorp-vault-service-token",
        "hashicorp-vault-service-token-short",
        "hashicorp-vault-service-token-old",
      ],
      request: ask("{host}/v1/auth/token/revoke-self", header("x-vault-token"), {
        harmless: "It names the leaked token by itself.",
      }),
      accepted: [204],
      effect:
        "The token ends for good, with every token and lease that was made from it: programs lose the logins that they got through it.",
      source: "developer.hashicorp.com/vault/api-docs/auth/token#revoke-a-token-self, read 2026-11",
    },
  ],
});

function jumbled(example: string): string {
  return `${example.slice(0, -8)}k7Qz3XwB`;
}
