import { randomBytes } from "node:crypto";
import { der, derContents } from "../formats/der.ts";
import { randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";

const B64 = "[A-Za-z0-9+/]";

/** The end of a row: as it is in files, or as JSON writes it. */
const NEXT_ROW = String.raw`(?:\\r|\r)?(?:\\n|\n)[ \t]{0,20}`;

/** base64 in one line, or in rows of 64 or 76 characters. */
const REST = `(?:${B64}{300,40000}={0,2}|${B64}{24,76}(?:${NEXT_ROW}${B64}{64,76}){3,600}(?:${NEXT_ROW}${B64}{1,76}={0,2}(?![:_.-]))?)(?![A-Za-z0-9+/=])`;

/** Stores of keys, as programs keep them in files, in base64. Their password is often "changeit", or empty. */
export const storeFormats: readonly TokenFormat[] = [
  {
    id: "private-key-pkcs12",
    name: "private key (PKCS#12)",
    severity: "high",
    // A sequence of the version 3 and of data, with lengths of two bytes (OpenSSL, Java) or open ones (BouncyCastle).
    keywords: ["gcsqgsib3dqehaacc", "miacaqmwgayjkozihvcnaqcboi"],
    reach: { before: 32, after: 80_000 },
    pattern: new RegExp(
      `(?<![A-Za-z0-9+/])(?<secret>(?:MI[I-L]${B64}{2}[AQgw]IBAzCC${B64}{3}GCSqGSIb3DQEHAaCC|MIACAQMwgAYJKoZIhvcNAQcBoI)${REST})`,
      "g",
    ),
    normalize: joined,
    isGenuine: (base64) => holdsKeyBag(base64) && !(isForDebugging(base64) && hasOneKeyBag(base64)),
    source: "RFC 7292, sections 4 and 4.2, as remembered in 2026-11",
    samples: {
      match: () => [...inFiles(pkcs12), ...inFiles(() => pkcs12(KEY_BAGS[0], DEBUG, "release"))],
      ignore: noPkcs12,
    },
  },
  {
    id: "private-key-jks",
    name: "private key (Java keystore)",
    severity: "high",
    // The bytes FEEDFEED (JKS) or CECECECE (JCEKS), and version 2.
    keywords: ["/u3+7qaaaai", "zs7ozgaaaai"],
    reach: { before: 8, after: 80_000 },
    pattern: new RegExp(`(?<![A-Za-z0-9+/])(?<secret>(?:/u3\\+7QAAAAI|zs7OzgAAAAI)${REST})`, "g"),
    normalize: joined,
    isGenuine: (base64) => holdsKeyEntry(base64) && !(isForDebugging(base64) && hasOneEntry(base64)),
    source: "sun.security.provider.JavaKeyStore of OpenJDK, as remembered in 2026-11",
    samples: { match: () => [...inFiles(jks), ...inFiles(() => jks(1, DEBUG, 2))], ignore: noJks },
  },
];

/** One line, whatever rows it was written in; what follows a store is not its own. */
function joined(secret: string): string {
  const bytes = Buffer.from(secret.replace(/\\[nr]|\s/g, ""), "base64");
  return bytes.subarray(0, bytes[0] === 0x30 ? derContents(bytes)?.end : undefined).toString("base64");
}

/** What the key is called that the tools of Android make for builds that go nowhere. */
const DEBUG = "androiddebugkey";

/** The object identifiers of a key bag and of one that is encrypted; stores of certificates only have neither. */
const KEY_BAGS = [1, 2].map((kind) => Buffer.from(`2a864886f70d010c0a010${kind}`, "hex"));

function holdsKeyBag(base64: string): boolean {
  const bytes = Buffer.from(base64, "base64");
  const complete = bytes[1] === 0x80 || derContents(bytes)?.end === bytes.length;
  return complete && KEY_BAGS.some((bag) => bytes.includes(bag));
}

/** Walks over the certificates to the first key; a store of certificates only has none. */
function holdsKeyEntry(base64: string): boolean {
  const bytes = Buffer.from(base64, "base64");
  let offset = 12;
  const skip = (length: number) => {
    offset += length;
    return offset + 4 <= bytes.length;
  };
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const tag = bytes.readUInt32BE(offset);
    if (!skip(4) || !skip(2 + bytes.readUInt16BE(offset)) || !skip(8)) return false;
    if (tag === 1) return offset + bytes.readUInt32BE(offset) <= bytes.length;
    if (tag !== 2 || !skip(2 + bytes.readUInt16BE(offset)) || !skip(4 + bytes.readUInt32BE(offset)))
      return false;
  }
  return false;
}

function hasOneKeyBag(base64: string): boolean {
  const store = Buffer.from(base64, "base64").toString("latin1");
  const bags = KEY_BAGS.flatMap((bag) => store.split(bag.toString("latin1")).slice(1));
  return bags.length === 1;
}

/** Of a store of Java. */
function hasOneEntry(base64: string): boolean {
  return Buffer.from(base64, "base64").readUInt32BE(8) === 1;
}

/**
 * Repositories hold such a store, with its password, `android` (developer.android.com, "Sign your app", as remembered in
 * 2026-11); but people may keep another key in it. Of two bytes a letter, as PKCS#12 has them, one is zero.
 */
function isForDebugging(base64: string): boolean {
  const letters = Buffer.from(base64, "base64").toString("latin1").replaceAll("\0", "");
  return letters.includes(DEBUG);
}

const places: readonly ((store: string) => string)[] = [
  (store) => `data:\n  keystore.p12: ${store}\n  port: 3000`,
  (store) => `KEYSTORE_BASE64=${store}\nPORT=3000`,
  (store) => `{ "certificate": "${store}", "password": "" }`,
  (store) => `const store = Buffer.from('${store}', 'base64');`,
  (store) => `echo ${store} | base64 -d > store`,
  (store) => `<Certificate>${store}</Certificate>`,
  (store) => `store: |\n  ${rows(store, 76).join("\n  ")}\nport: 3000`,
  (store) => `${rows(store, 64).join("\r\n")}\r\n`,
  (store) => `"store": "${rows(store, 76).join("\\n")}\\n"`,
];

function inFiles(makeStore: () => string): readonly Sample[] {
  return places.map((write) => sample(makeStore(), write));
}

function rows(text: string, width: number): readonly string[] {
  return text.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
}

const DATA = der(0x06, Buffer.from("2a864886f70d010701", "hex"));

function pkcs12(bag = KEY_BAGS[1], ...names: readonly string[]): string {
  const entries = (names.length === 0 ? ["server"] : names).map((name) =>
    der(0x30, der(0x06, bag ?? DATA), der(0xa0, randomBytes(600)), der(0x1e, inTwoBytes(name))),
  );
  const content = (inner: Buffer) => der(0x30, DATA, der(0xa0, der(0x04, inner)));
  const store = der(0x30, der(0x02, Buffer.of(3)), content(der(0x30, content(der(0x30, ...entries)))));
  return store.toString("base64");
}

function inTwoBytes(letters: string): Buffer {
  return Buffer.from(letters, "utf16le").swap16();
}

function noPkcs12(): readonly string[] {
  return [
    `keystore: ${pkcs12().slice(0, 400)}`,
    `truststore: ${pkcs12(Buffer.from("2a864886f70d010c0a0103", "hex"))}`,
    `debug: ${pkcs12(KEY_BAGS[1], DEBUG)}`,
    `certificate: ${der(0x30, randomBytes(900)).toString("base64")}`,
    `keystore: ${pkcs12().slice(0, 60)}...`,
  ];
}

/** Only the first of its entries is looked at for what it holds. */
function jks(tag = 1, name = "server", entries = 1): string {
  const text = (value: string) => Buffer.concat([Buffer.of(0, value.length), Buffer.from(value)]);
  const head = Buffer.from(`feedfeed000000020000000${entries}${`0000000${tag}`}`, "hex");
  const key = Buffer.concat([Buffer.from("00000300", "hex"), randomBytes(768)]);
  const entry = Buffer.concat([text(name), randomBytes(8), ...(tag === 2 ? [text("X.509")] : []), key]);
  return Buffer.concat([head, entry, randomBytes(24)]).toString("base64");
}

function noJks(): readonly string[] {
  return [
    `keystore: ${jks().slice(0, 380)}`,
    `truststore: ${jks(2)}`,
    `debug: ${jks(1, DEBUG)}`,
    `keystore: ${randomText(900)}`,
    `keystore: ${jks().slice(0, 50)}...`,
  ];
}
