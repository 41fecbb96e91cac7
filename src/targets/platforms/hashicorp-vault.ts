import { CODE, SCRIPTS, YAML } from "../files.ts";
import type { Platform } from "../platform.ts";

/** HashiCorp Vault, version 2 of its key and value store. */
export const hashicorpVault: Platform = {
  id: "hashicorp-vault",
  name: "HashiCorp Vault",
  unit: "path",
  entry: "secret",
  clues: [
    {
      path: YAML,
      text: /hashicorp\/vault-action@/u,
      names: true,
      entry: /\/data\/(?<entry>[\w/-]{1,200})\s/u,
    },
    {
      path: YAML,
      text: /vault\.hashicorp\.com\/agent-inject["']?:\s*["']?true/u,
      entry: /agent-inject-secret-[\w.-]{1,100}["']?:\s{0,8}["']?[\w-]{1,100}\/(?:data\/)?(?<entry>[\w/-]+)/u,
    },
    { path: /(?:^|\/)vault-agent[\w.-]*\.hcl$/u },
    { path: SCRIPTS, line: /\bvault kv (?:get|patch|put)\b/u },
    { path: CODE, line: /\bhvac\b|read_secret_version|secrets\.kv\b/u },
  ],
  replace: {
    where: "the secrets",
    steps: [
      "Open your Vault, the secrets engine and the secret, **Create new version**, and change the one field.",
      "With the command line, `patch` keeps the other fields; `put` throws them away.",
    ],
    commands: ['printf %s "$KEY" | vault kv patch -mount=YOUR_MOUNT {entry} {name}=-'],
  },
  restart: {
    text: "Make what reads the secret take the new version",
    steps: [
      "Agents write their templates again within five minutes, unless they are told otherwise. Programs that got the key through their environment must start again, and workflows must run again.",
    ],
  },
  see: ["`vault kv metadata get` shows a new `current_version` and its time, without the value."],
  pitfalls: [
    "Old versions can be read until they are destroyed (`vault kv destroy -versions`): harmless once the key is revoked.",
  ],
  source: "developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2, 2026-11",
};
