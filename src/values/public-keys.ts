import { derKind } from "./der-kind.ts";
import type { ValueContext } from "./value-context.ts";

const ARMORED =
  /^-----BEGIN (?:(?:RSA |EC |DSA |PGP |SSH2 |OPENSSH )?PUBLIC KEY(?: BLOCK)?|(?:TRUSTED |X509 |NEW )?CERTIFICATE(?: REQUEST)?|X509 CRL|PKCS7|PGP SIGNATURE|DH PARAMETERS|EC PARAMETERS|SSH SIGNATURE)-----/;

/** By the names of their algorithms, in the clear and in the beginning of their base64 (RFC 4253, part 6.6). */
const SSH =
  /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) AAAA|^AAAA(?:B3NzaC1|C3NzaC1lZDI1NTE5|E2VjZHNhLXNoYTItbmlzd|G3NzaC1|GnNrLXNzaC1|InNrLWVjZHNh)/;

/** Of age, minisign, Nostr, BIP 32, Sui, Stellar, Go's signed notes, of pages that Datadog watches and of those that pay with Stripe; and the key of a VAPID sender, an uncompressed point of P-256. */
const OTHERS =
  /^(?:age1[a-z\d]{58}|RW[QR][A-Za-z\d+/]{53}|npub1[a-z\d]{58}|[xyzt]pub[A-Za-z\d]{107}|G[A-Z2-7]{55}|[\w./-]{1,100}\+[\da-f]{8}\+A[A-Za-z\d+/]{43}|pub[\da-f]{32}|pk_(?:live|test)_[A-Za-z\d]{20,120}|B[A-P][A-Za-z\d_-]{85})$/;

/** The public half of a strong name of .NET: numbers of its algorithms and `RSA1`, where the private one has `RSA2` (ECMA-335, II.6.2.1.3). */
const STRONG_NAME = /^0024000004800000[\da-f]{4}0000060200000024000052534131[\da-f]{100,2200}$/i;

/** Cloudflare counts the visits of a page by a token in it. */
const BEACON = /data-cf-beacon=.{0,60}["':;]token(?:["'\\:\s]|&quot;|&#3[49];){1,12}$/;

/** A number of RSA that everybody may have: what it is raised to is public, and stands behind it. */
const MODULUS = /^0x[\da-f]{128,2048}$/i;
const EXPONENT = /^["']?,\s{0,20}(?:65537|0x0*10001)\s{0,20}\)/;

/** The name of all keys in an object is that of public ones: `"verify_keys": {"ed25519:a": {"key": "`, as Matrix has it. */
const AMONG_PUBLIC =
  /(?:public|verify|verification|trusted)_?keys["']?\s{0,3}[:=]\s{0,3}[{[][^{}\]]{0,60}(?:\{[^{}]{0,40})?$/i;

/** Longer than any certificate that somebody writes into a file of code. */
const LONGEST = 20_000;

/** True for public keys, certificates and signatures, in armor, base64 or hexadecimal, and for what everybody may see of a site. */
export function isPublicKey(value: string, context: ValueContext = {}): boolean {
  if (isSearchKey(value, context) || isPageToken(value, context)) return true;
  if (isNonceOfWebhook(value, context) || isChallenge(value, context)) return true;
  const before = context.before ?? "";
  if (BEACON.test(before)) return true;
  if (AMONG_PUBLIC.test(before) && !/api|pass|priv|secret|token/i.test(context.name ?? "")) return true;
  if (MODULUS.test(value) && EXPONENT.test(context.after ?? "")) return true;
  if ([ARMORED, SSH, OTHERS, STRONG_NAME].some((form) => form.test(value))) return true;
  if (value.length > LONGEST) return false;
  const kind = derKind(value.replace(/\\[nr]|\s/g, ""));
  return kind === "certificate or public key" || kind === "signature" || kind === "encrypted private key";
}

/** What puts Algolia's search-only key into each page: generators of sites, DocSearch and InstantSearch. */
const SEARCHES =
  /docusaurus|vitepress|themeConfig|docsearch|instantsearch|contextualSearch|searchParameters|safe to commit/i;

/** True for the key that a site searches its own pages with: 32 hexadecimal digits beside the id of the application. */
export function isSearchKey(
  value: string,
  { name = "", path = "", before = "", after = "" }: ValueContext,
): boolean {
  if (!/^[\da-f]{32}$/.test(value) || !/api_?key$/i.test(name) || /admin|write/i.test(name)) return false;
  return /\bapp_?id\b/i.test(before + after) && SEARCHES.test(`${path}\n${before}\n${after}`);
}

/**
 * True for what Mailgun draws for each call of a webhook, and signs with the time beside it: 50 hexadecimal digits
 * (documentation.mailgun.com, Securing Webhooks, as remembered in 2026-11).
 */
function isNonceOfWebhook(value: string, { name = "", before = "", after = "" }: ValueContext): boolean {
  if (!/^[\da-f]{50}$/.test(value) || !/^token$/i.test(name)) return false;
  return /\btimestamp\b/i.test(before + after) && /\bsignature\b/i.test(before + after);
}

/** The kind of a challenge of ACME, or the address by which it is answered. */
const OF_CHALLENGE =
  /"type"\s?:\s?"(?:http|dns|dns-account|tls-alpn|tls-sni|device-attest)-0\d"|"ur[il]"\s?:\s?"[^"]{0,100}\/chal[^"]{0,100}",?\s{0,40}(?:"status"\s?:\s?"\w+",?\s{0,40})?"token"/;

/** True for what a site shows under /.well-known/acme-challenge to prove that it is the one that a certificate is for (RFC 8555, section 8). */
function isChallenge(value: string, { name = "", before = "", after = "" }: ValueContext): boolean {
  if (!/^[\w-]{22,86}$/.test(value) || !/^token$/i.test(name)) return false;
  return OF_CHALLENGE.test(before) || OF_CHALLENGE.test(/^[^{}]*/.exec(after)?.[0] ?? "");
}

/** True for what Laravel writes into a page against forged requests, in letters and digits; a program may call its own token so, too. */
export function isPageToken(value: string, { name }: ValueContext): boolean {
  return name === "_token" && /^(?=.*[g-z])[a-z\d]{40}$/i.test(value);
}
