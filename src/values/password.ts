import { isCode } from "./code-forms.ts";
import { isEncrypted } from "./encrypted-values.ts";
import { secretness } from "./names.ts";
import { isInBrackets, isMasked, isPlaceholder } from "./placeholder.ts";
import { isRandom } from "./randomness.ts";
import { isReference } from "./references.ts";

/**
 * `${PASSWORD}`, `<password>`, `***`, the name of the password in its place (`DB_PASSWORD`, `dbPassword`), and what is of no
 * use without a key that stands elsewhere: `ENC(…)`, `$2b$…`.
 */
function isTemplate(password: string): boolean {
  return (
    isReference(password) ||
    isInBrackets(password) ||
    isMasked(password) ||
    isNameOfSecret(password) ||
    isEncrypted(password)
  );
}

/** Of letters only, in any language, since `Secret-1` may be one; but not `mail-server-secret-1`. */
const NAME = /^(?<name>\p{L}+(?:[_-]\p{L}+)*)$|^(?<name>[A-Za-z]+(?:[_-][A-Za-z]+){2,})[_-]\d{1,3}$/u;

function isNameOfSecret(text: string): boolean {
  // Of the letters of other languages, the bytes may be meant.
  const written = /[\x80-\xff]/.test(text) ? Buffer.from(text, "latin1").toString() : text;
  const name = NAME.exec(written)?.groups?.name;
  return name !== undefined && secretness(name) !== "none" && !isRandom(name);
}

const trivialWords = new RegExp(
  [
    "passwords?|passworte?|kennwort|contrasena|motdepasse|senha|wachtwoord|parola|passwrd|passwd|pswd|passphrase|pssword|psswrd|pass|pwd|pw|secrets?|secure",
    "correcthorsebatterystaple|foobared|(?<![a-z])apass(?![a-z])|example|sample|changeit|changeme|change|please|replace|insert|dummy|fake|placeholder",
    "none|null|undefined|invalid|todo|fixme|tbd|disabled|unused|removed|redacted|encrypted|notneeded|notset",
    "postgresql|postgres|pgsql|pg|mysql|mariadb|maria|mssql|sqlserver|mongodb|mongo|redis|rabbitmq|rabbit|amqp",
    "clickhouse|cockroach|username|user|guest|admin|root|database|default|development|dev|local|host",
    "testing|test|demo|docker|compose|foo|bar|baz|qux|qwerty|letmein|hunter2|openstack|tiger|abcd?",
    "super|strong|random|some|your|my|the|this|here|new|old|db|sa|me|it|to",
  ].join("|"),
  "g",
);

/**
 * Words that stand in documentation and in everybody's compose file, with up to four other characters. Less than what
 * `isToyPassword` knows: `summer2024` is not random, but where it opens a server it is leaked.
 */
function isTrivial(password: string): boolean {
  const word = password.toLowerCase().replace(/[\s._()[\]{}<>-]/g, "");
  // Digits behind a word are no letters of it: `P@ssw0rd123`.
  const spellings = [word, plainly(word), plainly(word.replace(/[0-9!@#$%]{1,4}$/, ""))];
  const rests = spellings.map((text) => text.replace(trivialWords, ""));
  const isOfOne = new Set(word).size === 1;
  const counted = "01234567890987654321".includes(password);
  return password.length < 4 || isOfOne || counted || rests.some((rest) => /^[0-9!@#$%]{0,4}$/.test(rest));
}

function plainly(word: string): string {
  return word.replaceAll("0", "o").replace(/[@4]/g, "a").replace(/[$5]/g, "s").replaceAll("3", "e");
}

/**
 * A password that nobody makes up for a text: long enough without its trivial words, and of many characters. It asks
 * less than `isRandom`, which is sure of too few: of 16 drawn characters with marks it doubts one in twenty.
 */
function isStrong(password: string, length = 10): boolean {
  const others = password.toLowerCase().replace(trivialWords, "");
  const mixed = /[0-9]/.test(password) || (/[a-z]/.test(password) && /[A-Z]/.test(password));
  return others.length >= (mixed ? length : length + 6) && new Set(others).size >= Math.min(8, length - 2);
}

/** What a shell or a regular expression goes on with behind `=`, and addresses, which stand before passwords. */
const SYNTAX = /^[|&;,)(=]|\(\?[:=!<]|^[a-z][a-z\d+.-]{1,20}:\/\//;

/** A value that opens something: neither a template nor code, nor a word of documentation. */
export function isPassword(value: string): boolean {
  return (
    !isTemplate(value) && !isCode(value) && !SYNTAX.test(value) && !isTrivial(value) && isStrong(value, 7)
  );
}

/** Whom a password would let in, and where. */
export interface Login {
  readonly password: string;
  readonly user?: string | undefined;
  /** Without ports. */
  readonly hosts: readonly string[];
}

/**
 * True for a password that opens something. On this machine and in a compose file people make passwords up for
 * development; one that looks generated is reported even there, because it was copied from somewhere.
 */
export function isLeakedLogin({ password, user, hosts }: Login): boolean {
  if (isTemplate(password) || isTrivial(password) || isPlaceholder(password)) return false;
  // Who has no name is let in with any password, mostly an address (RFC 1635): nobody draws one for that.
  if (user?.toLowerCase() === "anonymous" && !isStrong(password.replace(/(?:@|%40).*$/, ""))) return false;
  const names = hosts.map((host) => host.toLowerCase());
  if (names.some(isReservedHost)) return false;
  return !names.every(isNearbyHost) || (isStrong(password) && password !== user);
}

/** Names that RFC 2606 and RFC 6761 keep for documentation and tests. */
export function isReservedHost(name: string): boolean {
  return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test)$/.test(name) && name.includes(".");
}

/** This machine, a service of a compose file, or a variable: a password there is often made up for development. */
export function isNearbyHost(name: string): boolean {
  return /^(?:127\..*|0\.0\.0\.0|\[::1?\]|host\.docker\.internal|.*\.localhost|[^.[]*|.*\{.*)$/.test(name);
}

/** A text from a URL as it was before it was encoded. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Prefixes of keys that have a format of their own: where such a key is a password, its provider claims it. */
const KNOWN_PREFIX =
  /^(?:gh[oprsu]_|github_pat_|gl[a-z]{2,8}-|npm_|pypi-|sk[-_]|[rp]k_|xox[a-z]-|hf_|AIza|ya29\.|dop_v1_|dckr_|HRKU-|AKC[a-z0-9p]|cmVmdGtu|eyJ|AKIA|ASIA|ATATT|ATBB|ATCTT|pul-|shp[a-z]{2}_|dapi|nfp_|vercel_|v1\.0-|hvs\.|rubygems_|oy2|cio)/;

/** With what every token of pypi.org begins: a macaroon says first where it is from. */
const PYPI = `pypi-${Buffer.from("\x02\x01\x08pypi.org").toString("base64").slice(0, 15)}`;

/**
 * True for the beginning of such a key, which somebody cut off to show it: none has so few characters. What begins with
 * `sk-` people choose by themselves, too, as the master key of LiteLLM.
 */
export function isBeginningOfKey(value: string): boolean {
  if (value === PYPI) return true;
  if (/^[srp]k[-_](?!(?:proj|svcacct|admin|ant|live|test)[-_])/.test(value)) return false;
  return value.length < 20 && /^[A-Za-z]{2,9}[-_]/.test(value) && KNOWN_PREFIX.test(value);
}

/** True for a token that says itself whose it is. */
export function identifiesItself(value: string): boolean {
  return KNOWN_PREFIX.test(value) && value.length >= 20;
}
