import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

/**
 * How tokens of Vault and OpenBao are rotated. Source: developer.hashicorp.com/vault, concepts/tokens and
 * api-docs/auth/token (read 2026-11). The server is the team's own, so there is no console.
 */
export const hashicorpVaultPlaybook: Playbook = {
  risk: "read, change and issue every secret that the token's policies allow, so that one leak can be the leak of many; with unseal keys or a recovery token, open the whole store",
  identify:
    "`hvs.` (before 1.10 `s.`) begins a service token, `hvb.` a batch token, `hvr.` a recovery token. `vault token lookup` with the leaked token shows its accessor, policies and remaining time; the accessor names it from then on and is no secret.",
  revoke: {
    steps: [
      "**Service token:** run the command below, or as an administrator `vault token revoke -accessor ACCESSOR`.",
      "**Batch token:** it cannot be revoked. Revoke the token that made it, or take the rights out of its policies, and wait for its end.",
      "**Secret ID of an app role:** run `vault write auth/approle/role/ROLE/secret-id/destroy secret_id=-` and give it on standard input, or destroy it by its accessor.",
      "**Root or recovery token:** revoke it, and see in the audit log what was done with it.",
      "**Unseal keys:** make new ones with `vault operator rekey`; the holders of the old ones take part.",
      "Then rotate every secret that the token's policies let it read.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'Address of Vault (https://...): ' ADDRESS",
        "read -rsp 'Token to revoke: ' TOKEN && echo",
        "printf 'X-Vault-Token: %s\\n' \"$TOKEN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X POST \"$ADDRESS/v1/auth/token/revoke-self\"",
        "unset TOKEN",
      ],
      note: "For service tokens: `204` means revoked, together with every token and dynamic credential that was made from it. HCP Vault also wants the header `X-Vault-Namespace: admin`.",
    },
    effects: [
      "All children of the token and all its leases end with it: programs that got database logins from it lose them.",
      "Secrets that were read with it stay known: revoking the token does not change them.",
      "Nobody is told: the token is checked by your own server only.",
    ],
  },
  create: {
    steps: [
      "Run `vault token create -policy=POLICY -ttl=1h` (or log in with the role of the program) on a machine where history is off.",
      "For an app role: `vault write -f auth/approle/role/ROLE/secret-id`.",
      "Copy the value straight into the place that uses it.",
    ],
    advice: [
      "Better no token at all: let programs log in by what they are (Kubernetes, cloud identity, OpenID Connect of GitHub Actions).",
      "A short life, a limit of uses (`-use-limit`) and bound addresses make the next leak small.",
      "One policy per program, with the paths that it reads; never `root`.",
      "Wrap secret IDs when you hand them over: `-wrap-ttl=120s`.",
    ],
    selfCheck: {
      shape: "`hvs.` followed by 24, or by 90 and more letters, digits, `_` and `-`",
      pattern: "^hvs\\.[A-Za-z0-9_-]{24,300}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-VAULT/v1/auth/token/lookup-self",
    header: { name: "X-Vault-Token", prefix: "" },
    alive: "200",
    dead: "403",
    otherwise:
      "403 is also the answer to a living token whose policies forbid to look: newer versions add `invalid token` for a dead one, and an administrator can look up the accessor. 472, 473 and 503 come from a standby or a sealed server. A secret ID cannot be tried without using it up.",
  },
  badLogLines: [
    "permission denied",
    "invalid token",
    "missing client token",
    "Code: 403. Errors:",
    "invalid role or secret ID",
  ],
  subtleties: [
    "Vault Agent and sidecars keep a token in a file and renew it: restart them, or they go on failing.",
    "`~/.vault-token` holds the last login of a developer: delete it where it was this one.",
    "An orphan token or a token with a period outlives the one who made it: look for tokens that a stranger made.",
    "Replicated clusters have tokens of their own, and a namespace belongs to a token: look it up in the right one.",
  ],
  abuse: {
    signs: [
      "entries of the audit device with the token's accessor from addresses that are not yours",
      "reads of many paths in a row, or of paths that its program never asks for",
      "new policies, auth methods, roles or tokens",
      "audit devices that were switched off",
    ],
  },
  goodPractice: [
    "Switch on an audit device: without one nobody knows what was read.",
    "Revoke the root token after the setup, and make one only when it is needed.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "403 with the new token",
      advice: [
        "See with `vault token lookup` whether it has ended: the life is often an hour.",
        "See that its policy holds the path, with `data/` in it for KV version 2, and that the namespace is right.",
      ],
    },
    {
      observed: "Database logins fail after the revocation",
      advice: ["Their leases ended with the old token: restart the programs, so that they fetch new ones."],
    },
    {
      observed: "The old token still works",
      advice: [
        "It may be a batch token, which only ends by itself: take the rights out of its policies.",
        "See that you revoked it on the cluster and in the namespace that issued it.",
      ],
    },
  ],
  links: [
    { label: "Tokens", url: "https://developer.hashicorp.com/vault/docs/concepts/tokens" },
    {
      label: "vault token revoke",
      url: "https://developer.hashicorp.com/vault/docs/commands/token/revoke",
    },
    { label: "HashiCorp Support", url: "https://support.hashicorp.com" },
  ],
};
