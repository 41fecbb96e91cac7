import { withoutExposure } from "./exposed-names.ts";
import { joinedKeys, wordList, wordsOf } from "./name-words.ts";
import { isWholePhrase, plainWords } from "./plain-words.ts";

/**
 * How a name reads: of a `secret`, of something that `maybe` is one, of something that looks like a secret and is
 * `public` (an id, a hash, a public key, the label of a password field), or of `none` of these.
 */
export type Secretness = "secret" | "maybe" | "public" | "none";

const SECRETS = wordList(`
  adgangskode apikey apikeys auth authorization bearer clave contrasena contrasenya cred credential credentials creds
  destkeypass deststorepass geheimnis haslo heslo jelszo jwt kennwort keypass keystorepass losenord lozinka masterauth
  matkhau mdp mnemonic motdepasse parola parool pass passcode passord passphrase passwd passwort password passwords pepper
  psk pw pwd requirepass salasana salasona sas secret secreta secreto secrets segredo senha sifre slaptazodis srckeypass
  srcstorepass storepass tok token totp truststorepass wachtwoord zaporka
`);

const MAYBE = wordList(`
  cookie dsn key keys nonce otp pat salt seed serial session sig signature sid tokens webhook
`);

/** Of those, what is called so that people remember, in whatever language. */
const PASSWORDS = wordList(`
  adgangskode contrasena contrasenya deststorepass haslo heslo jelszo kennwort keypass keystorepass losenord lozinka masterauth
  matkhau mdp motdepasse parola parool pass passcode passord passphrase passwd passwort password passwords psk pw pwd requirepass
  salasana salasona senha sifre slaptazodis srckeypass srcstorepass storepass truststorepass wachtwoord zaporka
`);

/** What is said about a secret, or looks like one: nobody is harmed by reading it. */
const ABOUT = wordList(`
  address algorithm alias arn attribute attributes audience budget build button cache callback category change check checksum
  class client column config confirm count cursor disabled email enabled endpoint env error event
  exp expiration expired expires expiry factory field file filename fingerprint form format function generator guard guid
  handler hash hashes header help hint host id identifier ids index info input integrity interface issuer iv label
  lease len length lifetime limit link list location manager max md5 message meta metadata method min minutes mode model
  module msg name names namespace number option options page param parameter params parser path pattern permission
  permissions placeholder plugin policy position prefix property provider query reader ref reference regex regexp release
  required reset resource revision rule rules schema scope scopes seconds section selector separator server service
  sha sha1 sha256 sha512 size source stage state status storage store strategy strength subject suffix symbol
  template text thumbprint timeout title tooltip ttl type types uid uri url urls usage use user username uuid validation
  validator validity version warning
`);

/** Of those, what looks random by itself. */
const RANDOM_BY_NATURE = wordList(`
  checksum commit digest etag fingerprint guid hash hashes id identifier ids integrity iv md revision sha
  thumbprint uid uuid
`);

/** Of those, what stands before its owner in its language: `contraseña_bd`, `hasło_bazy`, `пароль_базы`. */
const OWNED = wordList("contrasena contrasenya haslo heslo lozinka mdp parola senha");

/** Before `key`: makes it one that opens something. */
const OPENING = wordList(`
  access account admin aes api apim application auth authentication authorization connection consumer cookie crypt crypto
  decrypt decryption deploy deployment deterministic encrypt encryption escrow fernet functions hmac ingest ingestion integration jwk jwt
  license live machine management master pgp preshared priv private rsa secret server service session shared sign signature
  signing ssh ssl subscription token validation vapid webhook write
`);

/** Before `key`: makes it one that finds or sorts something, or is for everybody. */
const FINDING = wordList(`
  alt anon answer arrow bucket cache candidate child clustering color column composite config context ctrl data dedup
  dedupe dict down enter escape event feature field filter foreign group hash hot i18n idempotency index instrumentation item join label
  list lock lookup map menu merge message meta meteor modifier n natural num object page param parent partition path
  pub public publishable press primary project property query range react redis ref registry route routing row search
  sender setting shard sharding shift site sort state super surrogate tab tag test topic translation type unique up value
  verify verifying
`);

/**
 * Before `token`: makes it one of a language, of a page, of a design, of a single request, of an assembly of .NET, or of a
 * cookie that Laravel and Devise encrypt or sign with a key of their own (as remembered in 2026-11).
 */
const PASSING = wordList(`
  abort authenticity bookmark bos cancel cancellation change cls completion consistency continuation correlation csrf csrfmiddleware current cursor dedup dedupe deduplication delta design eos fcm fencing form idempotency input
  lexer lock mask max min next num output pad page paging pagination prev previous prompt public remember request reserved resume sep skip special
  start stop sync syntax total unk version xsrf
`);

/** Of those, what may be opened itself: a `PAGE_ACCESS_TOKEN` speaks for a page, and Cursor is a product. */
export const THINGS = wordList("bookmark change cursor design form lock next page resume sync version");
const OPENING_TOKEN = /^(?:access|api|auth|bearer)$/;

/** First words of names that ask or tell something about a secret. */
const ASKING = wordList(`
  can check enter forgot forgotten has hide invalid is max min missing mock no num require required requires should show
  toggle validate verify wrong
`);

/** Kinds of resources of CloudFormation; to whom a deposit goes back, in Ethereum; what proves whose a domain is; digests of certificates (RFC 7517). */
const OTHERS =
  /^(?:AWS::\w{1,60}::\w{1,60}|withdrawal_?credentials|[\w-]{1,40}-(?:domain|site)-verification(?:-code)?|x5t(?:#S256)?)$/i;

/** Says how the name of a variable, field, header or flag reads, in any style of writing. */
export function secretness(name: string): Secretness {
  if (OTHERS.test(name)) return "public";
  const inside = withoutExposure(name);
  if (inside !== name) {
    const rest = secretness(inside);
    // Nobody means a password to be seen.
    return rest === "secret" && !/pass|secret|private/i.test(name) ? "maybe" : rest;
  }
  const words = plainWords(name);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const before = words.slice(0, -1);
  if (words.length > 1 && ASKING.has(first) && words.some(isSecretWord)) return "public";
  if (last === "key" || last === "keys") return secretnessOfKey(before);
  if (last === "token" || last === "tokens") return secretnessOfToken(last, before);
  if (isWholePhrase(words)) return "secret";
  if (SECRETS.has(last)) return before.some(isProtected) ? "public" : "secret";
  if (ABOUT.has(last) || RANDOM_BY_NATURE.has(last)) return secretnessOfAbout(last, before);
  if (words.length === 2 && OWNED.has(first)) return "secret";
  return MAYBE.has(last) ? "maybe" : "none";
}

/** True for a name that says of a value whether it is secret: in a row, such a name means more than what stands nearer. */
export function tellsSecrecy(name: string): boolean {
  const reading = secretness(name);
  return reading === "secret" || reading === "public";
}

/** True for the name of a password, which people may have made up. */
export function namesPassword(name: string): boolean {
  const words = plainWords(name);
  return PASSWORDS.has(words.at(-1) ?? "") || (words.length === 2 && OWNED.has(words[0] ?? ""));
}

/** True for names of what is said about something, such as `namespace`; users have keys for names at some services. */
export function isAbout(name: string): boolean {
  const last = wordsOf(name).at(-1) ?? "";
  return ABOUT.has(last) && last !== "user" && last !== "username";
}

/**
 * The words that a name has, or ends with one of {@link joinedNouns}, if it may be that of a secret, whatever stands before
 * and behind them. Most texts in which `key` or `pass` stands are others: `keyword`, `passing`.
 */
export const wordsOfSecrets: readonly string[] = [
  ...SECRETS,
  ...joinedKeys,
  ...["token", "tokens", "key", "keys", "passe", "salt", "erlang"],
];

/**
 * Who signs and who signs in is told by public halves or digests: `authorized_keys`, `AllowedSigningKeys`. With what else
 * somebody is let in is secret: `ALLOWED_API_KEYS`.
 */
const OF_PAIRS =
  /(?:authorized|trusted|(?:allowed|authorized|trusted) (?:\w+ )?(?:gpg|host|pgp|signature|signing|ssh))$/;

function secretnessOfKey(before: readonly string[]): Secretness {
  if (before.some((word) => word === "public" || word === "publishable" || word === "pub")) return "public";
  if (OF_PAIRS.test(before.join(" "))) return "public";
  // `secretOrKey` is what comes first.
  const qualifier = (before.at(-1) === "or" ? before.at(-2) : before.at(-1)) ?? "";
  if (OPENING.has(qualifier) || SECRETS.has(qualifier)) return "secret";
  // Rails has one that encrypts, and one that encrypted.
  if (qualifier === "primary" && before.at(-2) === "encryption") return "secret";
  // What begins a web socket is drawn for each of them, and opens nothing (RFC 6455, section 11.3.1).
  if (before.join("").endsWith("secwebsocket")) return "public";
  return FINDING.has(qualifier) ? "public" : "maybe";
}

function secretnessOfToken(last: string, before: readonly string[]): Secretness {
  if (before.some(isProtected)) return "public";
  const passing = before.filter((word, index) => isPassing(word, before[index - 1]));
  const isOfThing = OPENING_TOKEN.test(before.at(-1) ?? "");
  if (passing.some((word) => !isOfThing || !THINGS.has(word))) return "public";
  return last === "token" || before.some((word) => OPENING.has(word)) ? "secret" : "maybe";
}

/** A `PULL_REQUEST_TOKEN` opens the repository that the request is for, and Typeform, Jotform and Google Forms are products. */
function isPassing(word: string, previous = ""): boolean {
  return (
    PASSING.has(word) && !/^(?:(?:pull|merge) request|(?:type|jot|google) form)$/.test(`${previous} ${word}`)
  );
}

function secretnessOfAbout(last: string, before: readonly string[]): Secretness {
  const qualifier = before.at(-1);
  if (last === "id" && (qualifier === "secret" || qualifier === "session")) return "maybe";
  if ((last === "url" || last === "uri") && (qualifier === "webhook" || qualifier === "hook")) return "maybe";
  return RANDOM_BY_NATURE.has(last) || before.some(isSecretWord) || before.includes("key")
    ? "public"
    : "none";
}

/** What was made of a secret so that everybody may see it. */
const PROTECTED = wordList("encrypted hashed masked redacted sealed");

function isProtected(word: string): boolean {
  return PROTECTED.has(word);
}

function isSecretWord(word: string): boolean {
  return SECRETS.has(word) || word === "token" || word === "tokens";
}
