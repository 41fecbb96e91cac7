import { createHash, createPublicKey } from "node:crypto";
import { isEncryptedPem, isGenuinePem, normalizedPem } from "../formats/pem.ts";
import { keyFormats } from "./private-key-formats.ts";
import { privateKeyPlaybook } from "./private-key-playbook.ts";
import { privateKeySamples } from "./private-key-samples.ts";
import { storeFormats } from "./private-key-store-formats.ts";
import { defineProvider } from "./provider.ts";

const PGP =
  /(?<secret>-----BEGIN (?<label>PGP PRIVATE KEY(?: BLOCK)?)-----(?:[^-]|-(?!-)){60,16000}-----END \k<label>-----)/g;

/**
 * Private keys as text: PEM, OpenSSH, PGP and other forms. No server issued them, so no server can switch them off. The
 * pattern stops at the first two dashes in a row, so a heading without a body costs nothing and matches nothing.
 */
export const privateKey = defineProvider({
  id: "private-key",
  name: "SSH, TLS or PGP",
  variables: ["SSH_PRIVATE_KEY", "DEPLOY_KEY", "PRIVATE_KEY", "GPG_PRIVATE_KEY", "TLS_KEY"],
  formats: [
    {
      id: "private-key-pem",
      name: "private key (PEM)",
      severity: "critical",
      keywords: ["private key-----"],
      reach: { before: 48, after: 16_100 },
      pattern:
        /(?<secret>-----BEGIN (?<label>(?!OPENSSH |ENCRYPTED |PGP )(?:[A-Za-z0-9]{1,12} ){0,2}PRIVATE KEY)-----(?:[^-]|-(?!-)){60,16000}-----END \k<label>-----)/g,
      normalize: normalizedPem,
      isGenuine: (block) => isGenuinePem(block) && !isEncryptedPem(block),
      keyId: publicFingerprint,
      samples: privateKeySamples.pem,
    },
    {
      id: "private-key-encrypted",
      name: "private key (encrypted PEM)",
      severity: "high",
      keywords: ["encrypted private key-----", "openssh private key-----", "proc-type: 4,encrypted"],
      reach: { before: 130, after: 16_100 },
      // What older programs write has the heading of a plain key, and says in its first line that it is none; OpenSSH in its bytes.
      pattern:
        /(?<secret>-----BEGIN (?<label>(?:ENCRYPTED|OPENSSH) PRIVATE KEY|(?:(?:RSA|EC|DSA|ANY) )?PRIVATE KEY(?=-----(?:[^-]|-(?!-)){1,60}Proc-Type: 4,ENCRYPTED))-----(?:[^-]|-(?!-)){60,16000}-----END \k<label>-----)/g,
      normalize: normalizedPem,
      isGenuine: (block) => isGenuinePem(block) && isEncryptedPem(block),
      keyId: publicFingerprint,
      samples: privateKeySamples.encrypted,
    },
    {
      id: "private-key-openssh",
      name: "private key (OpenSSH)",
      severity: "critical",
      keywords: ["openssh private key-----"],
      reach: { before: 16, after: 16_100 },
      pattern:
        /(?<secret>-----BEGIN OPENSSH PRIVATE KEY-----(?:[^-]|-(?!-)){60,16000}-----END OPENSSH PRIVATE KEY-----)/g,
      normalize: normalizedPem,
      isGenuine: (block) => isGenuinePem(block) && !isEncryptedPem(block),
      keyId: publicFingerprint,
      samples: privateKeySamples.openssh,
    },
    {
      id: "private-key-pgp",
      name: "private key (PGP)",
      severity: "critical",
      // Some programs leave out the last word.
      keywords: ["pgp private key"],
      reach: { before: 16, after: 16_100 },
      pattern: PGP,
      normalize: normalizedPem,
      isGenuine: (block) => isGenuinePem(block) && !isEncryptedPem(block),
      samples: privateKeySamples.pgp,
    },
    {
      id: "private-key-pgp-encrypted",
      name: "private key (PGP, with a passphrase)",
      severity: "high",
      keywords: ["pgp private key"],
      reach: { before: 16, after: 16_100 },
      pattern: PGP,
      normalize: normalizedPem,
      isGenuine: (block) => isGenuinePem(block) && isEncryptedPem(block),
      source: "RFC 9580, section 5.5.3, as remembered in 2026-11",
      samples: privateKeySamples.encryptedPgp,
    },
    {
      id: "private-key-base64",
      name: "private key (base64)",
      severity: "critical",
      // "-----BEGIN" in base64, as in the secrets of Kubernetes and in CI variables.
      keywords: ["ls0tls1crudjti"],
      reach: { before: 6, after: 22_100 },
      pattern: /(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{100,22000}={0,2})(?![A-Za-z0-9+/=])/g,
      normalize: normalizedPem,
      // An encrypted one is found where it is decoded.
      isGenuine: (block) => isGenuinePem(block) && !isEncryptedPem(block),
      keyId: publicFingerprint,
      samples: privateKeySamples.base64,
    },
    ...keyFormats,
    ...storeFormats,
  ],
  // No verification: no issuer knows the key, and what trusts its public half is not written in it.
  playbook: privateKeyPlaybook,
});

/** What `ssh-keygen -l` prints for the public half; undefined where only the passphrase would tell. */
function publicFingerprint(block: string): string | undefined {
  try {
    const blob = block.includes("BEGIN OPENSSH") ? publicBlobOf(block) : publicBlobFrom(block);
    if (blob === undefined) return undefined;
    return `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
  } catch {
    return undefined;
  }
}

/** OpenSSH keeps the public half readable: after the magic, three strings and the number of keys. */
function publicBlobOf(block: string): Buffer {
  const bytes = Buffer.from(block.split("\n").slice(1, -1).join(""), "base64");
  let offset = "openssh-key-v1\0".length;
  for (let skipped = 0; skipped < 3; skipped++) offset += 4 + bytes.readUInt32BE(offset);
  const length = bytes.readUInt32BE(offset + 4);
  return bytes.subarray(offset + 8, offset + 8 + length);
}

function publicBlobFrom(block: string): Buffer | undefined {
  const { kty, crv, n = "", e = "", x = "", y = "" } = createPublicKey(block).export({ format: "jwk" });
  const curve = { "P-256": "nistp256", "P-384": "nistp384", "P-521": "nistp521" }[crv ?? ""];
  if (kty === "RSA") return strings("ssh-rsa", integer(e), integer(n));
  if (crv === "Ed25519") return strings("ssh-ed25519", bytesOf(x));
  if (curve === undefined) return undefined;
  return strings(`ecdsa-sha2-${curve}`, curve, Buffer.concat([Buffer.of(4), bytesOf(x), bytesOf(y)]));
}

function strings(...parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/** SSH writes a zero before a number whose first bit is set, which would make it negative. */
function integer(base64url: string): Buffer {
  const bytes = bytesOf(base64url);
  return (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.of(0), bytes]);
}

function bytesOf(base64url: string): Buffer {
  return Buffer.from(base64url, "base64url");
}
