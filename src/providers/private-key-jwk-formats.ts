import { generateKeyPairSync, randomBytes } from "node:crypto";
import { isPublished } from "../formats/published.ts";
import { randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";
import { isEncodedText } from "../values/binary-data.ts";

/** Private and symmetric keys as JSON. */
export const jwkFormat: TokenFormat = {
  id: "private-key-jwk",
  name: "private key (JWK)",
  severity: "critical",
  keywords: ['"kty"', '\\"kty\\"'],
  reach: { before: 8_500, after: 8_500 },
  pattern: jwkPattern(),
  isGenuine: (member) => new Set(member).size >= 16 && !isPublished(member) && !isEncodedText(member),
  source: "RFC 7517 and RFC 7518, section 6, as remembered in 2026-11",
  samples: { match: jwks, ignore: noJwks },
};

/** The private exponent or scalar `d`, or the secret `k` of a symmetric key, before or after `kty` in one object. */
function jwkPattern(): RegExp {
  const quote = String.raw`\\{0,3}"`;
  const member = (name: string) => `${quote}${name}${quote}\\s{0,4}:\\s{0,4}${quote}`;
  const others = "[^{}]{0,8000}?";
  const type = (kinds: string) => `${member("kty")}(?:${kinds})${quote}`;
  const value = String.raw`(?<secret>[\w-]{42,700})${quote}`;
  const either = (kinds: string, name: string) => [
    `${type(kinds)}${others}${member(name)}${value}`,
    `${member(name)}${value}[^{}]{0,8000}?${type(kinds)}`,
  ];
  return new RegExp([...either("RSA|EC|OKP", "d"), ...either("oct", "k")].join("|"), "g");
}

function jwks(): readonly Sample[] {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  const ed = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "jwk" });
  const symmetric = { kty: "oct", alg: "HS256", k: randomBytes(32).toString("base64url") };
  const turned = { d: ed.d, x: ed.x, kid: "main", ...ed };
  return [
    sample(ec.d ?? "", () => JSON.stringify(ec)),
    sample(ed.d ?? "", () => JSON.stringify(ed, undefined, 2)),
    sample(rsa.d ?? "", () => `const jwk = ${JSON.stringify(rsa)};`),
    sample(rsa.d ?? "", () => `JWK='${JSON.stringify({ kid: "a", use: "sig", ...rsa })}'`),
    sample(symmetric.k, () => JSON.stringify({ keys: [symmetric] })),
    sample(turned.d ?? "", () => `{ "keys": [${JSON.stringify(turned)}] }`),
    sample(ec.d ?? "", () => JSON.stringify({ PRIVATE_JWK: JSON.stringify(ec) })),
    sample(ec.d ?? "", () => `jwk: >\n  ${JSON.stringify(ec).replaceAll(",", ",\r\n  ")}`),
  ];
}

function noJwks(): readonly string[] {
  const open = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
  return [
    JSON.stringify(open),
    JSON.stringify({ kty: "OKP", crv: "Ed25519", d: "..." }),
    `{ "kty": "EC" }, { "d": "${randomText(43)}" }`,
    JSON.stringify({ kty: "oct", d: randomText(43) }),
    JSON.stringify({ kty: "EC", d: "A".repeat(43) }),
    JSON.stringify({ kty: "oct", k: Buffer.from("0123456789ABCDEF".repeat(3)).toString("base64url") }),
  ];
}
