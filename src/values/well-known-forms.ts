import { fromBase58Check } from "../formats/base58.ts";
import { secretness } from "./names.ts";
import type { ValueContext } from "./value-context.ts";

const UUID = /^(?:urn:uuid:)?[{(]?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}[)}]?$/i;

/** 48 bits of milliseconds first, so that all of 2006 to 2040 begin with 01 (https://github.com/ulid/spec, as remembered in 2026-11). */
const ULID = /^01[A-HJKMNP-TV-Z\d]{24}$/;

/** Kubernetes ends names of pods with the hash of their template and five characters without vowels. */
const POD = /^[a-z][a-z\d-]{0,200}-[bcdf\d][a-f\d]{6,9}-[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/** By which IAM of AWS knows roles, users, groups, policies, profiles and public keys (its guide, "Unique identifiers", as remembered in 2026-11). */
const OF_IAM = /^(?:AROA|AIDA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA)[A-Z2-7\d]{16,17}$/;

/** By which Login with Amazon knows whoever logged in (the example of AssumeRoleWithWebIdentity in the reference of AWS STS, as remembered in 2026-11). */
const OF_AMAZON = /^amzn1\.account\.[A-Z2-7\d]{20,40}$/;

/** Of a component in a setup project of Visual Studio: its GUID behind the number of a kind. */
const OF_SETUP = /^\d{1,2}:_[\dA-F]{32}$/;

/** Names of UUIDs by which AWS and others know a request that they have seen before. */
const REQUEST_TOKEN = /(?:action|client|operation|request|unit|update)[_-]?token$/i;

/** What makes an identifier of a text: `UUID.fromString("`, `new Guid("`, `uuid.MustParse("`. */
const UUID_CALL =
  /\b(?:[gu]uid\.?(?:fromString|must_?parse|parse|uuid|from_str|parse_str)?|Ecto\.UUID\.cast!?)\((?:uuidString:\s?)?["'`]$/i;

/** By which a pipeline of Jenkins names what it is to have: `TOKEN = credentials('…')` (jenkins.io/doc/book/pipeline/jenkinsfile, as remembered in 2026-11). */
const CREDENTIALS_CALL = /(?<![\w.])credentials\(["']$/;

/** Which entry of a store External Secrets fetches: Bitwarden's have such ids (external-secrets.io, as remembered in 2026-11). */
const REMOTE = /\bremoteRef:\s{0,4}\{?\s{0,60}["']?key["']?:\s{0,4}["']?$/;

/** What signs in to Azure takes the ids of the directory and of the program before the secret, and a `ClientCredential` the latter alone (the Azure Identity libraries and ADAL, as remembered in 2026-11). */
const SIGN_IN_CALL =
  /\b(?:ClientCredentials?\(\s{0,40}|(?:Client(?:Secret|Certificate|Assertion)|UsernamePassword|ServicePrincipal)Credentials?\(\s{0,40}(?:["'][\w.-]{1,80}["'],\s{0,40})?)["']$/;

/** An object of MongoDB, in whose extended JSON others stand beside it. */
const OBJECT_ID = /^[\da-f]{24}$/;
const OF_MONGODB = /"\$oid"\s?:|\bObjectId\(/;

/** What Terraform is to take over, by the id that its service has for it: `terraform import acme_job.blue 0a1b…`. */
const IMPORTED = /\b(?:terraform|tofu|terragrunt) import(?: -\S{1,80}){0,4} ["']?[\w.[\]"'/-]{3,120} ["']?$/;

/** True for the id of what a program takes over. */
export function isImported({ before = "" }: ValueContext): boolean {
  return IMPORTED.test(before);
}

/** True for a UUID that is given to what makes an identifier of it, or looks up what it names, or is a key of Windows' registry. */
export function isIdentifierByCall(value: string, { before = "", after = "" }: ValueContext): boolean {
  if (!UUID.test(value)) return false;
  if (UUID_CALL.test(before) || CREDENTIALS_CALL.test(before) || REMOTE.test(before)) return true;
  if (before.endsWith("\\{") && /^\}[\\\]"']/.test(after)) return true;
  return SIGN_IN_CALL.test(before) && /^["']\s?,/.test(after);
}

/** True for what is an identifier by its form; but some services give out keys that are UUIDs, so that a name may say. */
export function isIdentifier(value: string, context: ValueContext): boolean {
  const { name = "", before = "" } = context;
  if (isIdentifierByCall(value, context)) return true;
  if (OBJECT_ID.test(value) && OF_MONGODB.test(`${before}${context.after ?? ""}`)) return true;
  if (UUID.test(value)) return secretness(name) !== "secret" || REQUEST_TOKEN.test(name);
  if (WORD_OF_CHAIN.test(value) && CONSTANT_OF_CHAIN.test(before)) return true;
  if (isAddressOfBitcoin(value)) return true;
  return (
    ULID.test(value) || POD.test(value) || OF_IAM.test(value) || OF_SETUP.test(value) || OF_AMAZON.test(value)
  );
}

/** A hash that names a role or a slot in a contract: `bytes32 public constant ADMIN_KEY = 0x…` of Solidity. */
const WORD_OF_CHAIN = /^0x[\da-f]{64}$/i;
const CONSTANT_OF_CHAIN =
  /\bbytes32(?: (?:public|private|internal|constant|immutable|override)){1,4} \w{1,60} =\s{1,8}$/;

/** Of a witness program (BIP 173), of Bitcoin, its tests and Litecoin. */
const BECH32 = /^(?:bc|tb|bcrt|ltc)1[ac-hj-np-z02-9]{39,59}$/;

/** By its first byte, whom or what an address pays; a private key begins with another one (en.bitcoin.it/wiki/List_of_address_prefixes, as remembered in 2026-11). */
const PAYS: ReadonlySet<number> = new Set([0x00, 0x05, 0x6f, 0xc4]);

/** True for an address that pays somebody: tokens are called by such, and everybody may see them. */
function isAddressOfBitcoin(value: string): boolean {
  if (BECH32.test(value)) return true;
  if (!/^[123mn][1-9A-HJ-NP-Za-km-z]{24,34}$/.test(value)) return false;
  const payload = fromBase58Check(value);
  return payload?.length === 21 && PAYS.has(payload.readUInt8(0));
}

const ISO_DATE =
  /^\d{4}-?[01]\d-?[0-3]\d(?:[T _-]?[0-2]\d[:-]?[0-5]\d(?:[:-]?[0-5]\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?)?$/;
const OTHER_DATE =
  /^(?:[A-Z][a-z]{2,8},? )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?) \d{4}(?: \d\d:\d\d(?::\d\d)?(?: [A-Z]{3,4}| [+-]\d{4})?)?$/;
const NUMERIC_DATE = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}(?: \d\d:\d\d(?::\d\d)?)?$/;
const CLOCK = /^[0-2]?\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?: ?[AaPp][Mm]|Z|[+-]\d\d:?\d\d)?$/;
const DURATION =
  /^[+-]?P(?=[\dT])(?:\d{1,9}(?:[.,]\d{1,9})?[YMWD]){0,4}(?:T(?:\d{1,9}(?:[.,]\d{1,9})?[HMS]){0,3})?$/;

/** True for dates, times and durations. */
export function isTime(value: string): boolean {
  if (value.length > 64) return false;
  return [ISO_DATE, OTHER_DATE, NUMERIC_DATE, CLOCK, DURATION].some((form) => form.test(value));
}

const VERSION_PART = String.raw`[vV=]?\d{1,9}(?:\.(?:\d{1,9}|[xX*])){0,3}(?:[-.+_~]?(?:alpha|beta|rc|pre|dev|next|canary|snapshot|final|release|build|post|SNAPSHOT|RELEASE|Final|GA)[\w.+-]{0,60}|[-+](?=\w*[.-])[\w.+-]{0,60}|-\d{1,14}-[\da-f]{7,40}|(?<=\.\d{1,9})\+[\da-z.-]{1,60})?`;
const VERSION = new RegExp(`^${VERSION_PART}$`);
const RANGE = new RegExp(
  `^(?:(?:npm|workspace|patch|github|catalog):)?(?:[~^<>=!]{1,2} ?${VERSION_PART}(?:(?:,| ?\\|{1,2} ?| - |, | )|$)){1,30}$`,
);
const PACKAGE_AT_VERSION = new RegExp(`^(?:npm:)?@?[a-z][a-z\\d._/-]{1,80}[@:]${VERSION_PART}$`);

/** True for versions, ranges of versions, and packages at a version. */
export function isVersion(value: string): boolean {
  if (value.length > 200 || !/\d/.test(value)) return false;
  return (/[.]/.test(value) && VERSION.test(value)) || RANGE.test(value) || PACKAGE_AT_VERSION.test(value);
}

const DECIMAL =
  /^[+-]?(?:\d[\d,_' ]*)?\.?\d+(?:(?<=\.\d{1,40})[eE]\d{1,3}|[eE][+-]\d{1,3})?(?: ?(?:[kKMGTP]i?[bB]?|[bBDFLfnsu%]|ms|px|r?em|min|hrs?|days?|USD|EUR))?$/;
/** Forty digits are an address of Ethereum; 64 may be a private key. */
const HEX_NUMBER = /^(?:0x|\\x|U\+|&#x)[\da-f_]{1,16};?(?:[uUlLn]{0,3})$|^0x[\da-f]{40}$/i;
const COLOR = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const GROUPS = /^\+?\d{1,4}(?:[ ()./:x×-]{1,2}\d{1,8}){1,8}$/;

/** True for numbers, with their units, for colors, and for digits in groups, as in telephone numbers. */
export function isNumber(value: string): boolean {
  if (value.length > 80) return /^[\d.,\s-]+$/.test(value);
  return [DECIMAL, HEX_NUMBER, COLOR, GROUPS].some((form) => form.test(value));
}

/** Moves and lines, with at least one in three characters a number or between numbers. */
const SVG_PATH = /^[Mm][\s,]?[-+.\d][\d\s,.eE+\-AaCcHhLlMmQqSsTtVvZz]*$/;
const CSS =
  /^(?:-?[\d.]+(?:px|r?em|%|v[hw]|s|ms|deg|fr|ch|pt)?(?:[ ,/]+|$)){2,}$|^(?:rgba?|hsla?|calc|var|url|linear-gradient|cubic-bezier|translate\w*|rotate|scale\w*|matrix\w*|repeat|minmax)\(/;
const MIME =
  /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+*-]{1,100}(?:; ?[\w-]{1,40}=[^;\s]{1,100}){0,4}$/;
const BOUNDARY =
  /^-{2,}(?:WebKitFormBoundary|=_?Part|NextPart|Boundary|-{8})[\w.=-]{0,60}$|^(?:----)?=_?(?:Next)?Part_[\w.=-]{1,80}$/;
const LOCALE =
  /^[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|\d{3}))?(?:\.(?:UTF-?8|utf-?8|ISO[\d-]{4,12}))?(?:@[a-z]{3,10})?$/;

/** Signs of Formal SignWriting, which translations into sign languages are written in (remembered in 2026-11). */
const SIGN_WRITING = /^(?:(?:[BLMR]\d{3}x\d{3})?(?:S[\da-f]{5}\d{3}x\d{3})+(?: |$))+$/;

/** True for what stands between the parts of a form that a browser sends. */
export function isBoundary(value: string): boolean {
  return BOUNDARY.test(value);
}

/** True for what only machines of a kind read: drawings, styles, media types, boundaries, locales, signs. */
export function isNotation(value: string): boolean {
  return [SVG_PATH, CSS, MIME, BOUNDARY, LOCALE, SIGN_WRITING].some((form) => form.test(value));
}
