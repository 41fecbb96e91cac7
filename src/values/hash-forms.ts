import { isDigestOfWord } from "../formats/word-digests.ts";
import { namesHashOfPassword } from "./kept-passwords.ts";
import { wordList, wordsOf } from "./name-words.ts";
import { secretness } from "./names.ts";
import type { ValueContext } from "./value-context.ts";

/** `sha512-…`, `sha256:…`, `SHA256:…` of SSH, `h1:…` of Go, `md5:…`, alone, or several, or after the name of an image. */
const LABELLED =
  /^(?:[\w./:-]{1,200}@)?(?:(?:sha-?(?:1|224|256|384|512)|md5|blake[23][bs]?)[-:=]|(?:h1|zh):)[\w+/=-]{8,128}(?:\?\S*)?(?: sha\d{3}-[\w+/=-]{8,128})*$/i;

/** `AA:BB:…`, of 16 bytes and more. */
const FINGERPRINT = /^(?:[\da-f]{2}:){15,63}[\da-f]{2}$/i;

/** `diff-…R52`: the place of a file in a change, in an address on GitHub. */
const PLACE_IN_DIFF = /^diff-(?:[\da-f]{32}|[\da-f]{64})(?:[LR]\d{1,7}(?:-[LR]\d{1,7})?)?$/;

/** Hexadecimal, of the lengths that hashes have, or cut as git cuts its own. */
const HEX =
  /^(?:[\da-f]{7,12}|[\da-f]{16}|[\da-f]{20}|[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i;
const BASE64 = /^(?:[\w+/-]{22}(?:==)?|[\w+/-]{27}=?|[\w+/-]{43}=?|[\w+/-]{64}|[\w+/-]{86}(?:==)?)$/;

/** Of a password: a digest of eight bytes and more, in hexadecimal digits or base64, perhaps with its salt and the way. */
const KEPT = /^(?:(?:[\da-f]{2}){8,}|[\w+/:.$=-]{22,})$/i;

/** The oldest of crypt(3): 12 bits of salt and 64 of the hash, two of its last six are zero. */
const OF_DES = /^[\w./]{12}[.26AEIMQUYcgkosw]$/;

/** What git and package managers know a signer by: the last digits of a fingerprint, or all of it. */
export const KEY_OF_PGP = /^(?:0x)?(?:[\dA-F]{16}|[\dA-F]{40})!?$/;

const NAMES = wordList(`
  base blob cid checksum commit crc digest etag fingerprint git hash hashes head integrity md oid parent ref rev
  revision sha shasum sri sum sums thumbprint tree version
`);

/**
 * What stands before a hash that needs no name: `actions/checkout@`, `/commit/`, `?v=`, `..` of a range, `index`, and in lists
 * of components `"alg": "SHA-256", "content": ` (CycloneDX).
 */
const BEFORE =
  /(?:\w@|\/(?:commit|commits|blob|tree|raw|compare|rev)\/|[?&](?:v|ver|rev|hash|ref|sha)=|\.\.\.?|\b(?:commit|parent|tree|index|rev|revert|reverts|merge|cherry-pick|checkout|sha-?\d{0,3}|md5)[ :=(]{1,3}|"alg":\s?"(?:sha|md5|blake)[\w-]{0,12}",\s{0,40}"content":\s?"?)$/i;

/** What stands behind a commit that is the text of a link in Markdown. */
const LINKED = /^\]\(https?:\/\/[^\s()]{1,90}\/(?:-\/)?commits?\//;

/** What stands behind a hash that begins its line, in a list of such: `  name.tar.gz`, ` *name.zip`; no person, no host. */
const LISTED =
  /^(?: {1,2}|\t)[*]?(?!\S{1,200}(?:\w@\w|\.(?:com|dev|eu|io|net|org)\s))[\w./@+-]{1,200}\.\w{1,10}[ \t]*(?:\r?\n|$)/;

/** What is in a file that is called by its hash: `0a1b….zip`, as deployments to a bucket are. */
const NAMES_FILE =
  /^(?:\.min)?\.(?:7z|bin|bz2|css|deb|dmg|exe|gif|gz|html?|jar|jpe?g|js|json|log|map|parquet|pdf|png|rpm|snap|tar|tgz|txt|war|wasm|webp|whl|woff2?|xz|zip|zst)(?![\w-])/;

/** Of a part of a bundle, behind its number, as webpack lists them: `{12:"0a1b…",`. */
const OF_CHUNK = /[{,]\s{0,8}\d{1,6}:\s?["']$/;

const LOCKFILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|[\w.-]{1,80}\.lock|[\w.-]{0,80}lock\.ya?ml|go\.sum|packages\.lock\.json|bun\.lockb?|\.terraform\.lock\.hcl|verification-metadata\.xml|Package\.resolved|[\w.-]{0,80}checksums?[\w.-]{0,40}|(?:SHA|MD)\d{1,3}SUMS?|CHECKSUMS?|\.?(?:git-)?(?:blame-)?ignore-revs(?:-file)?|[\w.-]{0,40}blame[-_]ignore[\w.-]{0,20}|DEPS|west\.ya?ml|\.gitmodules|versions?\.(?:bzl|mk|props|txt)|vendor\.(?:conf|txt))$/i;

/** What git's log of a branch has behind the commit that was left: the next one, who made it, and when. */
const IN_REFLOG = /^ (?:[\da-f]{40} )?[^<>\n]{1,80} <[^<>\n]{1,80}> \d{9,10} [+-]\d{4}\t/;
const BEGINS_REFLOG = /(?:^|\n)(?:[\da-f]{40} )?$/;

/** True for the hash of something: by its label, or where its name, its place or its file says so. */
export function isHash(
  value: string,
  { name = "", before = "", after = "", path = "" }: ValueContext,
): boolean {
  if (LABELLED.test(value) || FINGERPRINT.test(value) || PLACE_IN_DIFF.test(value)) return true;
  if (isDigestOfWord(value)) return true;
  if ((KEPT.test(value) || OF_DES.test(value)) && namesHashOfPassword(name)) return true;
  if (KEY_OF_PGP.test(value) && isKeyOfSigner(value, name, before)) return true;
  if (!HEX.test(value) && !BASE64.test(value)) return false;
  if (/(?:^|\n)$/.test(before) && LISTED.test(after)) return true;
  if (NAMES_FILE.test(after) || OF_CHUNK.test(before)) return true;
  if (BEGINS_REFLOG.test(before) && IN_REFLOG.test(after)) return true;
  return BEFORE.test(before.slice(-60)) || LINKED.test(after) || LOCKFILE.test(path) || isHashName(name);
}

/** Options of GnuPG that name a key by its digits (gpg(1), as remembered in 2026-11). */
const OPTION_OF_GPG =
  /^(?:try-secret-key|(?:default|trusted)-key|(?:hidden-)?(?:encrypt-to|recipient)|local-user)$/;

/** `signingkey` may be a secret of other programs, but none of eight bytes is one. */
function isKeyOfSigner(value: string, name: string, before: string): boolean {
  if (/^user\.signingkey$/i.test(name) || (/^signingkey$/i.test(name) && /\[user\]/i.test(before)))
    return true;
  if (OPTION_OF_GPG.test(name)) return true;
  return value.length === 16 && /(?:^|[._-])(?:sign(?:ing)?|pgp|gpg)_?key$/i.test(name);
}

function isHashName(name: string): boolean {
  return secretness(name) !== "secret" && wordsOf(name).some((word) => NAMES.has(word));
}
