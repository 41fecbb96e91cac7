/** A key and its certificates; what is larger holds certificates, mostly. In bytes. */
const LARGEST = 30_000;

/**
 * How a store begins that programs keep keys in: PKCS#12 as a sequence and its version 3 (RFC 7292, section 4), the stores
 * of Java by a magic number and version 2 (sun.security.provider.JavaKeyStore of OpenJDK; read from files of keytool 17,
 * 2026-11-22).
 */
const STORE = /^(?:30(?:82.{4}|80)02010330|feedfeed00000002|cececece00000002)/;

const FIRST_BYTES: ReadonlySet<number | undefined> = new Set([0x30, 0xfe, 0xce]);

/** A store of keys as people write it in a text, in base64: what is found there, is. Undefined for any other file. */
export function storeText(bytes: Buffer): string | undefined {
  if (!FIRST_BYTES.has(bytes[0]) || bytes.length > LARGEST) return undefined;
  return STORE.test(bytes.toString("hex", 0, 8)) ? bytes.toString("base64") : undefined;
}
