import { crc32Base62 } from "../formats/checksum.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyUuid, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { npmPlaybook } from "./npm-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** npm: tokens of the registry. */
export const npm = defineProvider({
  id: "npm",
  name: "npm",
  variables: ["NPM_TOKEN", "NODE_AUTH_TOKEN", "NPM_AUTH_TOKEN"],
  formats: [
    selfIdentifying({
      id: "npm-access-token",
      name: "access token",
      severity: "critical",
      // 30 random characters and their checksum, as in GitHub's tokens.
      shape: shape`npm_${alphanumeric(36)}`,
      source:
        "github.blog, announcing npm's new access token format (2021-09-23); the rules of TruffleHog (npmtokenv2) and betterleaks (npm-access-token), read 2026-11",
      isGenuine: hasChecksum,
      complete: withChecksum,
      seen: {
        variable: "NPM_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://registry.npmjs.org/-/whoami",
      },
      alsoSeen: [(key) => `//registry.npmjs.org/:_authToken=${key}`],
    }),
    keyed({
      id: "npm-legacy-token",
      name: "classic token (switched off in November 2025)",
      severity: "low",
      shape: shape`${anyUuid}`,
      words: ["npm_token", "npm_auth", "node_auth_token", "registry.npmjs.org", "npmrc"],
      source: "the rule of TruffleHog (npmtoken), read 2026-11",
      seen: {
        variable: "NPM_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://registry.npmjs.org/-/whoami",
      },
      alsoSeen: [(key) => `//registry.npmjs.org/:_authToken=${key}`],
    }),
  ],
  playbook: npmPlaybook,
  verifications: [
    {
      id: "npm-whoami",
      // Not classic tokens: registries of others hand out UUIDs, too, and npm knows nothing of those.
      formats: ["npm-access-token"],
      requests: [get("https://registry.npmjs.org/-/whoami", bearer)],
      // 403 comes from a list of IP addresses.
      answers: [active(200, '"username"'), inactive(401)],
      traits: { account: "username" },
      source: "the rule of TruffleHog (npmtokenv2), read 2026-11",
    },
  ],
});

function hasChecksum(token: string): boolean {
  return token.slice(-6) === crc32Base62(token.slice(4, -6));
}

function withChecksum(example: string): string {
  return example.slice(0, -6) + crc32Base62(example.slice(4, -6));
}
