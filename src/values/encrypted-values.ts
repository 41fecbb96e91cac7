import type { ValueContext } from "./value-context.ts";

/** Beginnings of values that were encrypted by the named tool; who has the value still needs its key. */
const ENCRYPTED = [
  // Ansible Vault (https://docs.ansible.com/ansible/latest/vault_guide), SOPS, Jasypt, Spring Cloud Config.
  /^\$ANSIBLE_VAULT;\d\.\d;/,
  /^!vault\b/,
  /^ENC\[[A-Z\d_]+,data:/,
  /^ENC\([\w+/=-]{8,}\)$/,
  // Hiera's eyaml and Shopify's EJSON (https://github.com/Shopify/ejson, the format of its messages).
  /^ENC\[PKCS7,/,
  /^EJ\[\d:/,
  // Pulumi, with a nonce of 12 bytes first; ASP.NET Core's data protection, whose magic bytes are 09 F0 C9 F0.
  /^v\d:[A-Za-z\d+/]{16}:[A-Za-z\d+/]{20,}={0,2}$/,
  /^CfDJ8[\w-]{40,}$/,
  /^\{cipher\}/,
  // Cirrus CI (https://cirrus-ci.org/guide/writing-tasks, Encrypted Variables, as remembered in 2026-11).
  /^ENCRYPTED\[!?[\da-f]{32,}/,
  // WebLogic and Data Power; what WebSphere calls `{xor}` is not encrypted.
  /^\{(?:AES|3DES|DESede)(?:-?\d{3})?\}[\w+/=]{8,}$/,
  /^(?:enc|encrypted|secure|cipher|aes(?:-?\d{3})?|kms|gpg|pgp|age|eyaml|PKCS7):(?:v\d+:)?[\w+/=:.-]{16,}$/i,
  // HashiCorp Vault's transit engine, OpenSSL's `Salted__`, Fernet, envelopes of AWS KMS, sealed-secrets, Rails.
  /^vault:v\d+:[\w+/=]{16,}$/,
  /^U2FsdGVkX1[89+/]/,
  /^gAAAAA[A-Za-z\d_-]{94,}={0,2}$/,
  /^AQ[EI]CAH[A-Za-z\d+/]{100,}={0,2}$/,
  // Google Cloud KMS: `secretEnv` of Cloud Build has such values; a field of 36 bytes comes first.
  /^CiQA[A-Za-z\d+/_-]{80,}={0,2}$/,
  // A JSON web token that is encrypted has five parts (RFC 7516, section 7.1).
  /^eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/,
  /^Ag[A-Za-z\d+/]{300,}={0,2}$/,
  /^[\w+/]{16,}={0,2}--[\w+/]{16}={0,2}--[\w+/]{22}==$/,
  // What ConvertFrom-SecureString of PowerShell writes: by DPAPI, whose provider is a GUID, and by a key (remembered in 2026-11).
  /^01000000d08c9ddf0115d1118c7a00c04fc297eb[\da-f]{16,}$/i,
  /^76492d1116743f0423413b16050a5345[\w+/=]{16,}$/,
  // A message of PGP in base64, whose first packet holds the session key for a key of eight bytes (RFC 4880, section 5.1): Renovate's.
  /^(?:wcF[LM]A|hQ[EI]MA)[A-Za-z\d+/]{100,}={0,2}$/,
  // Armor of PGP, age and their like.
  /^-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE|PKCS7|CMS)-----/,
  /^age-encryption\.org\/v\d/,
] as const;

/** Hashes of passwords, as crypt(3), Django, Werkzeug, LDAP, Spring, MySQL, PostgreSQL, phpass and PHC strings write them. */
const HASHED = [
  /^\$(?:2[abxy]?|1|5|6|y|7|gy|apr1|md5|sm3|sha1)\$[\w./=,-]{1,60}\$[\w./+=$-]{8,}$/,
  /^\$(?:argon2(?:id|i|d)|scrypt|pbkdf2(?:-sha\d{1,3})?|bcrypt-sha256|s0|s2)\$[^\s]{8,}$/,
  /^(?:pbkdf2|scrypt|argon2|bcrypt|sha1|sha256|sha512|md5)(?:_sha\d{1,3})?(?::[\w:]{0,30})?\$[^\s]{8,}$/,
  /^\{(?:bcrypt|argon2|scrypt|pbkdf2|S?SHA(?:\d{1,3})?|S?MD5|sha256|CRYPT|SCRAM-SHA-\d{1,3}|ARGON2)(?:@[\w.]+)?\}/i,
  // Portable hashes of phpass, as WordPress and phpBB keep them (openwall.com/phpass, remembered in 2026-11).
  /^\$[PH]\$[\w./]{31}$/,
  /^SCRAM-SHA-\d{1,3}\$\d{3,7}:/,
  /^\*[\dA-F]{40}$/,
  // SQL Server: a version, a salt of four bytes, and SHA-1 or SHA-512 (its `PWDENCRYPT`, remembered in 2026-11).
  /^0x0[12]00[\dA-F]{8}(?:[\dA-F]{40}|[\dA-F]{80}|[\dA-F]{128})$/i,
  // With the time as a salt, as WeeChat's relay takes them in the place of a password (remembered in 2026-11).
  /^(?:pbkdf2\+)?sha(?:256|512):[\w+/=]{1,64}:(?:\d{1,9}:)?(?:[\da-f]{64}|[\da-f]{128})$/,
  /^md5[\da-f]{32}$/,
] as const;

/** True for encrypted values and for hashes of passwords; `{noop}` of Spring is neither. */
export function isEncrypted(
  value: string,
  { name = "", before = "", after = "" }: ValueContext = {},
): boolean {
  if (ENCRYPTED.some((form) => form.test(value)) || isHashed(value)) return true;
  // Jasypt again, where the brackets were not taken for a part of the value; and Codemagic.
  if (/\b(?:ENC|Encrypted)\($/.test(before) && after.startsWith(")")) return true;
  if (isInBraces(value, before, after)) return true;
  if (isWithinEncrypted(before)) return true;
  if (BRACED.test(value)) return isHashed(Buffer.from(value, "base64").toString("latin1"));
  return OF_RSA.has(value.length) && /^[A-Za-z\d+/]+={0,2}$/.test(value) && /pass|pwd/i.test(name);
}

/** Maven and Jenkins write `<password>{…}</password>` (maven.apache.org/guides/mini/guide-encryption.html, remembered in 2026-11). */
const IN_BRACES =
  /<(?:password|passphrase|privateKey|[\w.-]{0,40}(?:[Pp]ass\w{0,10}|[Ss]ecret|[Tt]oken))>\{$/;

/** What Jenkins writes says that by itself, whatever the element is called, as `<defaultValue>{…}`; so do quotes in its code. */
function isInBraces(value: string, before: string, after: string): boolean {
  if (!before.endsWith("{") || !/^={0,2}\}/.test(after)) return false;
  return (
    (IN_BRACES.test(before) || (value.startsWith(OF_JENKINS) && /[>"']\{$/.test(before))) && isOfBlocks(value)
  );
}

/** A version, and the length of what begins the chain of blocks: 16 bytes. */
const OF_JENKINS = "AQAAABAAAA";

/** Base64 of whole blocks of AES: of Jenkins, behind a version, two lengths and as many more bytes as they say. */
function isOfBlocks(value: string): boolean {
  const length = /^[A-Za-z\d+/]{22,}={0,2}$/.test(value) ? Buffer.from(value, "base64").length : 1;
  return length % 16 === (value.startsWith(OF_JENKINS) ? 9 : 0);
}

/**
 * True for a part of what SOPS, eyaml and EJSON write: `ENC[AES256_GCM,data:…,iv:…`, `EJ[1:…:…`; for what is behind the mark
 * of an encrypted value, as in `vault:v1:…` and `{AES}…`; and for a part of a hash of a password: `$6$…$…`.
 */
export function isWithinEncrypted(before: string): boolean {
  return WITHIN.test(before);
}

/**
 * True for letters in the midst of what SOPS and EJSON write, as `ENC[AES256_GCM,data:…,iv:…`, where a short format may stand by
 * chance. Nothing else is between the mark and the value: a key that somebody put into brackets is one.
 */
export function isWithinCipher(before: string): boolean {
  return /\bENC\[[A-Z\d_]{3,20},data:[A-Za-z\d+/=,:]{0,100}$|\bEJ\[\d:[A-Za-z\d+/=:]{0,110}$/.test(before);
}

/** What stands behind a hash, as in the next cell of a table, is no part of it. */
const WITHIN =
  /\b(?:ENC(?:RYPTED)?|EJ)\[[^\]\s]{0,120}$|\b(?:ENC|Encrypted)\($|\bvault:v\d+:$|\{(?:AES|3DES|DESede|cipher)(?:-?\d{3})?\}$|(?<![\w$])\$(?:[156]|2[aby]|apr1|argon2(?:id|i|d)|scrypt|pbkdf2-sha\d+)\$(?:[a-z]{1,6}=\d{1,9}[,$]){0,6}[\w./$+-]{0,100}$|\b(?:pbkdf2|scrypt)[\w:-]{0,30}\$[\w./$+]{0,100}$|\bSCRAM-SHA-\d+\$(?:[\w./$:+]|=(?=[$:=])){0,120}$/;

function isHashed(value: string): boolean {
  return HASHED.some((form) => form.test(value));
}

/** A brace and a letter in base64: LDIF writes `{SSHA}…` so (RFC 2849). */
const BRACED = /^e[0-3][A-Za-z\d+/]{6,}={0,2}$/;

/** Blocks of 128, 256 and 512 bytes in base64: passwords are shorter, but RSA makes just these of them. */
const OF_RSA: ReadonlySet<number> = new Set([172, 344, 684]);
