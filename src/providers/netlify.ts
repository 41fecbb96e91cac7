import { isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, either, hex, shape, word } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { bearer, get } from "./key-request.ts";
import { netlifyPlaybook } from "./netlify-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.netlify.com/api/v1/user" };

/** Netlify: hosting of websites. */
export const netlify = defineProvider({
  id: "netlify",
  name: "Netlify",
  variables: ["NETLIFY_AUTH_TOKEN", "NETLIFY_API_TOKEN", "NETLIFY_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "netlify-access-token",
      name: "personal access token",
      severity: "critical",
      // Drivers for network cards have functions that begin so: `nfp_flower_...`.
      shape: shape`nfp_${word(36, 48)}`,
      source: "the rules of TruffleHog (netlify v2), read 2026-11",
      seen: { variable: "NETLIFY_AUTH_TOKEN", ...request },
      isGenuine: isRandom,
    }),
    selfIdentifying({
      id: "netlify-other-token",
      name: "OAuth, CLI or build token",
      severity: "critical",
      shape: shape`nf${either("o", "c", "u", "b")}_${alphanumeric(36, 48)}`,
      source: "docs.netlify.com/api-and-cli-guides; as long as a personal token, from memory, 2026-11",
      seen: { variable: "NETLIFY_AUTH_TOKEN", ...request },
      isGenuine: isRandom,
    }),
    keyed({
      id: "netlify-access-token-old",
      name: "access token without prefix",
      severity: "critical",
      shape: shape`${base64url(40, 46)}`,
      words: ["netlify"],
      not: ["site_id", "write_key"],
      source: "the rules of betterleaks (netlify-access-token) and TruffleHog (netlify v1), read 2026-11",
      seen: { variable: "NETLIFY_AUTH_TOKEN", ...request },
      isGenuine: (secret) => !/^nf[a-z]_/.test(secret) && !isHex(secret),
    }),
    selfIdentifying({
      id: "netlify-build-hook",
      name: "build hook",
      severity: "low",
      shape: shape`https://api.netlify.com/build_hooks/${hex(24)}`,
      source: "docs.netlify.com/configure-builds/build-hooks, from memory, 2026-11",
      seen: { ...request, variable: "NETLIFY_BUILD_HOOK", header: "Referer: " },
    }),
  ],
  playbook: netlifyPlaybook,
  verifications: [
    {
      id: "netlify-user",
      formats: ["netlify-access-token", "netlify-access-token-old"],
      requests: [get("https://api.netlify.com/api/v1/user", bearer)],
      answers: [active(200, '"id"'), inactive(401)],
      source: "the rules of TruffleHog (netlify v2) and Netlify's API description, read 2026-11",
    },
  ],
});
