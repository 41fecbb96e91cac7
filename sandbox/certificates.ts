import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { der } from "../src/formats/der.ts";

/** An authority that lives as long as this process. */
export interface Authority {
  /** Its own certificate, for those who are to trust it. */
  readonly certificate: string;
  /** A certificate for one host, and its key, both in PEM. */
  issue(hostname: string): { readonly cert: string; readonly key: string };
}

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;
const TEXT = 0x0c;
const UTC_TIME = 0x17;
const DNS_NAME = 0x82;

const DAY_MS = 24 * 60 * 60 * 1000;

/** ecdsa-with-SHA256 (RFC 5758). */
const ALGORITHM = der(SEQUENCE, der(OBJECT_ID, Buffer.from("2a8648ce3d040302", "hex")));

/** Who signs, and for whom. */
interface Certificate {
  readonly issuer: string;
  readonly signer: KeyObject;
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly extension: Buffer;
}

/** Makes an authority. Node reads certificates and writes none, so they are put together here (RFC 5280). */
export function createAuthority(name = "Authority of a test"): Authority {
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const host = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const by = { issuer: name, signer: own.privateKey };
  const basicConstraints = extension("551d13", der(SEQUENCE, Buffer.from("0101ff", "hex")));
  return {
    certificate: pem({ ...by, subject: name, publicKey: own.publicKey, extension: basicConstraints }),
    issue: (hostname) => ({
      cert: pem({
        ...by,
        subject: "A host of a test",
        publicKey: host.publicKey,
        extension: extension("551d11", der(SEQUENCE, der(DNS_NAME, Buffer.from(hostname)))),
      }),
      key: host.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    }),
  };
}

function pem(certificate: Certificate): string {
  const content = contentOf(certificate);
  const signature = Buffer.concat([Buffer.of(0), sign("sha256", content, certificate.signer)]);
  const base64 = der(SEQUENCE, content, ALGORITHM, der(BIT_STRING, signature)).toString("base64");
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

function contentOf({ issuer, subject, publicKey, extension }: Certificate): Buffer {
  const now = Date.now();
  return der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.of(2))),
    der(INTEGER, Buffer.concat([Buffer.of(1), randomBytes(15)])),
    ALGORITHM,
    nameOf(issuer),
    der(SEQUENCE, time(now - DAY_MS), time(now + DAY_MS)),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(SEQUENCE, extension)),
  );
}

function extension(id: string, content: Buffer): Buffer {
  return der(SEQUENCE, der(OBJECT_ID, Buffer.from(id, "hex")), der(OCTET_STRING, content));
}

function nameOf(commonName: string): Buffer {
  const id = der(OBJECT_ID, Buffer.from("550403", "hex"));
  return der(SEQUENCE, der(SET, der(SEQUENCE, id, der(TEXT, Buffer.from(commonName)))));
}

/** Two digits of the year, which do until 2049. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().slice(2, 19).replaceAll(/\D/g, "");
  return der(UTC_TIME, Buffer.from(`${digits}Z`));
}
