import { isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { asBase64url, jsonIn } from "../formats/json-text.ts";
import { alphabets, randomText, randomUuid } from "../formats/sample.ts";
import { alphanumeric, base64, base64url, hex, optional, shape } from "../formats/shape.ts";
import { cloudflarePlaybook } from "./cloudflare-playbook.ts";
import { cloudflareVerifications } from "./cloudflare-verification.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = {
  header: "Authorization: Bearer ",
  url: "https://api.cloudflare.com/client/v4/user/tokens/verify",
};

/** Cloudflare: DNS, CDN, Workers, R2, tunnels and Turnstile. */
export const cloudflare = defineProvider({
  id: "cloudflare",
  name: "Cloudflare",
  variables: ["CLOUDFLARE_API_TOKEN", "CF_API_TOKEN", "CLOUDFLARE_API_KEY", "CF_API_KEY", "TUNNEL_TOKEN"],
  formats: [
    selfIdentifying({
      id: "cloudflare-user-token",
      name: "user API token",
      severity: "critical",
      // The last eight characters are a checksum; how it is made is not documented, so it is not tested.
      shape: shape`cfut_${alphanumeric(40)}${hex(8)}`,
      source: "the rules of TruffleHog (cloudflareapitoken v2), read 2026-11",
      seen: { variable: "CLOUDFLARE_API_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "cloudflare-account-token",
      name: "account API token",
      severity: "critical",
      shape: shape`cfat_${alphanumeric(40)}${hex(8)}`,
      source: "the rules of TruffleHog (cloudflareapitoken v2), read 2026-11",
      seen: { variable: "CF_API_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "cloudflare-global-key",
      name: "global API key",
      severity: "critical",
      shape: shape`cfk_${alphanumeric(40)}${hex(8)}`,
      source: "the rules of TruffleHog (cloudflareglobalapikey), read 2026-11",
      seen: { ...request, variable: "CLOUDFLARE_API_KEY", header: "X-Auth-Key: " },
    }),
    keyed({
      id: "cloudflare-global-key-old",
      name: "global API key without prefix",
      severity: "critical",
      // Hardly anything else has 37 digits.
      shape: shape`${hex(37)}`,
      words: ["cloudflare", "cf_api", "cf_key", "cf_global", "x_auth_key", "wrangler"],
      by: "nearby",
      source:
        "the rules of betterleaks (cloudflare-global-api-key) and TruffleHog (cloudflareglobalapikey), read 2026-11",
      seen: { ...request, variable: "CLOUDFLARE_API_KEY", header: "X-Auth-Key: " },
    }),
    keyed({
      id: "cloudflare-api-token-old",
      name: "API token without prefix",
      severity: "critical",
      // What is all hexadecimal is the id of a commit.
      shape: shape`${base64url(40)}`,
      words: ["cloudflare", "cf_api", "cf_token", "cf_dns", "wrangler"],
      not: ["sha", "commit", "account_id", "zone_id", "email"],
      source: "the rules of betterleaks (cloudflare-api-key), read 2026-11",
      seen: { variable: "CLOUDFLARE_API_TOKEN", ...request },
      isGenuine: (secret) => !isHex(secret),
    }),
    selfIdentifying({
      id: "cloudflare-access-secret",
      name: "client secret of an Access service token",
      severity: "high",
      shape: shape`cfast_${alphanumeric(40)}${hex(8)}`,
      source:
        "developers.cloudflare.com, token formats, as betterleaks' issue 355 (2026-09) quotes it, read 2026-11",
      seen: {
        variable: "CF_ACCESS_CLIENT_SECRET",
        header: "CF-Access-Client-Secret: ",
        url: "https://app.example.com/api",
      },
    }),
    selfIdentifying({
      id: "cloudflare-origin-ca-key",
      name: "origin CA key",
      severity: "high",
      shape: shape`v1.0-${hex(24)}-${hex(146)}`,
      source: "the rules of betterleaks (cloudflare-origin-ca-key), read 2026-11",
      seen: { ...request, variable: "CLOUDFLARE_ORIGIN_CA_KEY", header: "X-Auth-User-Service-Key: " },
    }),
    selfIdentifying({
      id: "cloudflare-tunnel-token",
      name: "tunnel token",
      severity: "high",
      // base64 of a JSON object with the account (a), the tunnel (t) and the tunnel's secret (s).
      shape: shape`eyJhIjoi${base64(100, 320)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "developers.cloudflare.com/cloudflare-one (tunnel tokens), from memory, 2026-11",
      seen: {
        variable: "TUNNEL_TOKEN",
        header: "--token ",
        url: "https://api.cloudflare.com/client/v4/accounts",
      },
      isGenuine: isTunnelToken,
      complete: tunnelToken,
      keyId: (secret) => textOf(jsonIn(secret)?.t),
      unlike: [
        () => `TUNNEL_TOKEN=${asBase64url({ a: randomText(32), t: randomUuid(), note: randomText(60) })}`,
      ],
      alsoSeen: [(key) => `command: tunnel --no-autoupdate run --token ${key}`],
    }),
    keyed({
      id: "cloudflare-r2-secret",
      name: "secret access key for R2",
      severity: "critical",
      shape: shape`${hex(64)}`,
      words: ["r2_secret", "r2_access", "cloudflare_r2", "r2.cloudflarestorage.com"],
      not: ["sha256", "digest", "hash", "checksum"],
      source: "developers.cloudflare.com/r2/api/tokens, from memory, 2026-11",
      seen: {
        variable: "R2_SECRET_ACCESS_KEY",
        header: "secret_access_key: ",
        url: "https://example.r2.cloudflarestorage.com",
      },
    }),
    selfIdentifying({
      id: "cloudflare-turnstile-secret",
      name: "turnstile secret key",
      severity: "medium",
      shape: shape`0x4AAAA${base64url(28)}`,
      source:
        "developers.cloudflare.com/turnstile; the public site key has 24 characters, and keys in public code, 2026-11",
      seen: {
        variable: "TURNSTILE_SECRET_KEY",
        header: "secret=",
        url: "https://challenges.cloudflare.com/turnstile/v0/siteverify",
      },
    }),
  ],
  playbook: cloudflarePlaybook,
  verifications: cloudflareVerifications,
});

function isTunnelToken(secret: string): boolean {
  const token = jsonIn(secret);
  return token !== undefined && ["a", "t", "s"].every((name) => typeof token[name] === "string");
}

function tunnelToken(): string {
  const token = { a: randomText(32, alphabets.hex), t: randomUuid(), s: randomText(44, alphabets.base64) };
  return Buffer.from(JSON.stringify(token)).toString("base64");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
