import { createHmac, randomBytes } from "node:crypto";
import { asBase64url, claimsOf } from "../formats/json-text.ts";
import { named } from "../formats/named-format.ts";
import { randomText, randomUuid } from "../formats/sample.ts";
import { isSampleToken, isSigned } from "../formats/sample-token.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { isRandom } from "../values/randomness.ts";
import { jwtPlaybook } from "./jwt-playbook.ts";
import { defineProvider } from "./provider.ts";

/** What both kinds of tokens share. Each half begins with `{"`; a JWE has five parts and is none. */
const token = {
  keywords: [".eyj"],
  reach: { before: 3_010, after: 7_500 },
  pattern:
    /(?:(?<![A-Za-z0-9_.-])|(?<=:-|\\[nrt]|%[0-9A-Fa-f]{2}))(?<secret>eyJ[\w-]{10,3000}\.eyJ[\w-]{10,6000}\.[\w-]{43,1400})(?![\w-]|\.[\w-])/g,
} as const;

const kubernetes: TokenFormat = {
  ...token,
  id: "jwt-service-account-token",
  name: "service account token (Kubernetes)",
  severity: "critical",
  isGenuine: (text) => isSigned(text) && isServiceAccount(text),
  keyId: (text) => nameOf(claimsOf(text)?.sub),
  source: "kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin, as remembered in 2026-11",
  samples: {
    key: () => signed(serviceAccount),
    match: () => inSurroundings(() => signed(serviceAccount), seen("K8S_TOKEN")),
    ignore: () => noTokens(serviceAccount),
  },
};

const others: TokenFormat = {
  ...token,
  id: "jwt-token",
  name: "signed token (JWT)",
  severity: "medium",
  yields: true,
  // Most that stand in files have expired or belong to tests, and time is not looked at here.
  level: "warn",
  isGenuine: (text) => isSigned(text) && !isServiceAccount(text) && !isPublic(text) && !isSampleToken(text),
  keyId: (text) => nameOf(claimsOf(text)?.jti),
  source: "RFC 7515, section 3, and RFC 7519, as remembered in 2026-11",
  samples: {
    key: () => signed(person),
    match: () => [
      ...inSurroundings(() => signed(person), seen("ACCESS_TOKEN")),
      sample(signed(person), (key) => `TOKEN=\${TOKEN:-${key}}`),
    ],
    ignore: () => [
      ...noTokens(person),
      `TOKEN=${signed(() => ({ iss: "supabase", role: "anon", ref: randomText(20) }))}`,
      `TOKEN=${signed(() => ({ sub: "1234567890", name: "John Doe", iat: 1516239022 }))}`,
      `TOKEN=${signed(person, "your-256-bit-secret")}`,
    ],
  },
};

/** Signed tokens of whatever issuer, and the secrets that sign them. */
export const jwt = defineProvider({
  id: "jwt",
  name: "JWT",
  variables: ["JWT_SECRET", "JWT_SECRET_KEY", "JWT_SIGNING_KEY", "JWT_TOKEN"],
  formats: [
    named({
      id: "jwt-secret",
      name: "signing secret (JWT)",
      severity: "critical",
      yields: true,
      names: [
        "jwt_secret",
        "jwt_secret_key",
        "jwt_signing_key",
        "jwt_signing_secret",
        "jwt_access_secret",
        "jwt_refresh_secret",
        "jwt_hmac_key",
        "jwt_key",
      ],
      notAfter: "[Ss][Uu][Pp][Aa][Bb][Aa][Ss][Ee][_.-]?(?:[Aa][Uu][Tt][Hh][_.-]?)?",
      value: "[A-Za-z0-9+/_-]{20,200}={0,2}",
      unless: "A-Za-z0-9+/_=.(-",
      longest: 202,
      isGenuine: isRandom,
      source: "jsonwebtoken, express-jwt, Spring and NestJS as people set them up, as remembered in 2026-11",
      key: () => randomBytes(32).toString("base64url"),
      variable: "JWT_SECRET",
      alsoSeen: [
        (key) => `jwt:\n  jwt-secret-key: ${key}`,
        (key) => `new JwtStrategy({ jwtSigningKey: '${key}' })`,
        (key) => `jwt.signing.key=${key}\n`,
      ],
      unlike: () => [
        "my-super-secret-jwt-signing-key-2024",
        "thisIsMyVerySecretSigningKey123",
        randomText(12),
      ],
    }),
    kubernetes,
    others,
  ],
  // No verification: a signing secret has no issuer to ask, and where a signed token is valid, it does not say.
  playbook: jwtPlaybook,
});

/** Kubernetes says so in the claims, in the old and in the new way. */
function isServiceAccount(text: string): boolean {
  const claims = claimsOf(text) ?? {};
  return claims.iss === "kubernetes/serviceaccount" || typeof claims["kubernetes.io"] === "object";
}

/** Public by design, a sample, or a token that its provider's own format claims (Supabase's service_role). */
function isPublic(text: string): boolean {
  const { iss, sub, name, role } = claimsOf(text) ?? { name: "John Doe" };
  const issuer = String(iss);
  return (
    (issuer.startsWith("supabase") && typeof role === "string") ||
    role === "anon" ||
    sub === "1234567890" ||
    name === "John Doe" ||
    issuer === "joe" ||
    /(?:^|[/.@])example\.(?:com|org|net)\b/.test(issuer)
  );
}

/** Short enough to be shown, and not a person's name or address. */
function nameOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[\w:.-]{4,120}$/.test(value) ? value : undefined;
}

function seen(variable: string) {
  return { variable, header: "Authorization: Bearer ", url: "https://api.acme-shop.io/v1/orders" };
}

function person(): object {
  return { sub: randomUuid(), iss: "https://login.acme-shop.io", jti: randomText(12), iat: 1763700000 };
}

function serviceAccount(): object {
  return { iss: "kubernetes/serviceaccount", sub: `system:serviceaccount:shop:deploy-${randomText(5)}` };
}

function signed(claims: () => object, secret: string | Buffer = randomBytes(32)): string {
  const text = `${asBase64url({ alg: "HS256", typ: "JWT" })}.${asBase64url(claims())}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

function noTokens(claims: () => object): readonly string[] {
  const unsigned = `${asBase64url({ alg: "none" })}.${asBase64url(claims())}.`;
  return [
    `TOKEN=${signed(claims).slice(0, -4)}`,
    `TOKEN=${signed(claims)}.${randomText(40)}`,
    `TOKEN=${unsigned}`,
    `TOKEN=${unsigned}${randomText(43)}`,
    `TOKEN=eyJ${randomText(30)}.eyJ${randomText(60)}.${randomText(43)}`,
  ];
}
