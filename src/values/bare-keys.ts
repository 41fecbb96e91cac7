import { withoutExposure } from "./exposed-names.ts";
import { KEY_OF_PGP } from "./hash-forms.ts";
import { wordList } from "./name-words.ts";
import { secretness, THINGS } from "./names.ts";
import { plainWords } from "./plain-words.ts";
import { randomness } from "./randomness.ts";

/** Shorter values are the names of something else more often than keys. */
const SHORTEST = 20;

const LEAST_RANDOMNESS = 0.99;

/** So many different characters has nearly every drawn value of that length; of hexadecimal digits, fewer. */
const DIFFERENT = { hex: 9, others: 12 } as const;

/**
 * In the name of a key: what says that it finds, sorts, compares or checks something, or opens nothing as it stands. The
 * key of FIPS is in everybody's OpenSSL.
 */
const OTHERWISE = wordList(`
  asset attachment avatar blob block build bundle business cache checksum chunk commit component content
  correlation dedup dedupe digest doc document element encrypted entry etag file fingerprint fips font glyph gpg
  guid hash hashed host icon id identifier image integrity issue job known locale masked message meta metadata
  module node object openpgp order password peer pgp photo public queue react record recv resource row sealed seed
  slot span style task theme ticket tile trace tracking transaction translation trusted upload uuid variant
  version video widget wrapped
`);

/** Before `salt`: one of an application, for all that it hashes. Another one stands in a table, beside what it belongs to. */
const APPLICATIONS = wordList(`
  app application cookie crypto encryption global hashid hashids master secret security server session signing site token
`);

/** Hexadecimal, of the lengths that hashes and the ids of MongoDB have, perhaps behind the mark of a cache. */
const HASH_FORM =
  /^\W{0,2}(?:[\da-f]{24}|[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i;

/**
 * Before the last word, in a variable of the environment: there nobody keeps what finds something in data, nor what a request
 * passes on, but what a webhook is asked for, as Meta's `VERIFY_TOKEN`, and what opens a test or encrypts data.
 */
const KEPT = { key: wordList("config data event test translation"), token: wordList("verify") } as const;

/** What names a variable of the environment, or a constant. */
const CONSTANT = /(?:^|[^A-Za-z\d_])[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;

/** A value, its name, and whether both are the line of a setting, as in `ACME_KEY=…`. */
export interface Named {
  readonly name: string;
  readonly value: string;
  readonly isSetting: boolean;
}

/**
 * True for what is called a key, and not what it opens: `ACME_KEY`, `mapsKey`. Such names mostly say something else, so that
 * only a value is believed that nothing but a generator makes; and one that may be a hash, only of a setting or a constant.
 */
export function isBareKey({ name, value, isSetting }: Named): boolean {
  const isConstant = CONSTANT.test(name);
  const words = plainWords(name);
  const isSalt = words.at(-1) === "salt" && APPLICATIONS.has(words.at(-2) ?? "");
  const mayBeKey = isSalt || isKeyOf(name, words) || (isConstant && isOfEnvironment(words, isSetting));
  if (!mayBeKey || withoutExposure(name) !== name || KEY_OF_PGP.test(value)) return false;
  return (isSetting || isConstant || !HASH_FORM.test(value)) && isClearlyDrawn(value);
}

/** True for the name of a variable of the environment, or of a constant, as the last part of what it belongs to. */
export function isConstantName(name: string): boolean {
  return CONSTANT.test(name);
}

function isKeyOf(name: string, words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    words.at(-1) === "key" &&
    secretness(name) !== "public" &&
    !words.some((word) => OTHERWISE.has(word))
  );
}

/** What a variable or a constant may be called besides. */
function isOfEnvironment(words: readonly string[], isSetting: boolean): boolean {
  const [before = "", last] = words.slice(-2);
  if (words.at(-1) === "salt") return true;
  if (!isSetting) return false;
  if (last === "token") return THINGS.has(before) || KEPT.token.has(before);
  return last === "key" ? KEPT.key.has(before) : words.join(" ") === "key";
}

function isClearlyDrawn(value: string): boolean {
  if (value.length < SHORTEST || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const least = /^[\da-f]+$/i.test(value) ? DIFFERENT.hex : DIFFERENT.others;
  return new Set(value).size >= least && randomness(value) >= LEAST_RANDOMNESS;
}
