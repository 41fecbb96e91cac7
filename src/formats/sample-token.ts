import { createHmac } from "node:crypto";
import { jsonIn } from "./json-text.ts";

/** What tutorials, libraries and jwt.io sign their samples with. */
const SAMPLE_SECRETS = [
  "your-256-bit-secret",
  "your-384-bit-secret",
  "your-512-bit-secret",
  "a-string-secret-at-least-256-bits-long",
  "a-valid-string-secret-that-is-at-least-384-bits-long",
  "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long",
  "super-secret-jwt-token-with-at-least-32-characters-long",
  "secret-key",
  "secretkey",
  "secret",
  "shhhhh",
  "my-secret",
  "mysecret",
  "your-secret-key",
  "supersecret",
  "jwt-secret",
  "jwt_secret",
  "changeme",
  "password",
  "example",
  "test-secret",
  "test",
  "key",
  "",
];

/** How long the signatures of these algorithms are, in bytes; others depend on the key, and are longer. */
const LENGTHS: Readonly<Record<string, number>> = {
  HS256: 32,
  HS384: 48,
  HS512: 64,
  ES256: 64,
  ES256K: 64,
  ES384: 96,
  ES512: 132,
  EdDSA: 64,
};

/** True where header and signature of a JWT fit each other; false for an unsigned one and for a cut-off one. */
export function isSigned(token: string): boolean {
  const [header = "", , signature = ""] = token.split(".");
  const algorithm = jsonIn(header)?.alg;
  if (typeof algorithm !== "string" || algorithm.toLowerCase() === "none") return false;
  const { length } = Buffer.from(signature, "base64url");
  const expected = LENGTHS[algorithm];
  return expected === undefined ? /^[RP]S/.test(algorithm) && length >= 128 : length === expected;
}

/** True for a JWT whose signature everybody can make: it is a sample, whatever it says. */
export function isSampleToken(token: string): boolean {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const size = /^HS(?<size>256|384|512)$/.exec(String(jsonIn(header)?.alg))?.groups?.size;
  if (size === undefined) return false;
  return SAMPLE_SECRETS.some(
    (secret) =>
      createHmac(`sha${size}`, secret).update(`${header}.${claims}`).digest("base64url") === signature,
  );
}
