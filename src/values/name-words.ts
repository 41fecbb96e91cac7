import { knownWord, withoutAccents } from "./foreign-words.ts";

/** A list of words, as they are written down. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** Capitals before a capitalised word, words, numbers; in scripts without cases, whatever stands together. */
const WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+|[\p{Lo}\p{Lm}\p{M}]+/gu;
const NO_ASCII = /[^\0-\x7f]/;

/** Nouns that people write in one word with what they are of: `dbpassword`, `authtoken`, `clientsecret`. */
export const joinedNouns: readonly string[] =
  "password passwords passwd passphrase pwd secret secrets token tokens".split(" ");
const JOINED = joinedPattern(["[a-z]{2,}"], joinedNouns);

/** The same for `key` and `pass`, which end other words, too: only after these. */
const KEYS = ["key", "keys"];
const BEFORE_KEY = `
  account access api app auth cache client consumer crypt decryption deploy encrypt encryption foreign hot license master
  primary priv private pub public publishable secret service shared sign signing site sort ssh storage
  subscription user write
`
  .trim()
  .split(/\s+/);
const JOINED_KEY = joinedPattern(BEFORE_KEY, KEYS);
const PASSES = ["pass", "pw"];
const BEFORE_PASS =
  "admin auth bind db ftp git imap key ldap mail my mysql pg proxy remote root smtp user".split(" ");
const JOINED_PASS = joinedPattern(BEFORE_PASS, PASSES);

/** All of these words: `apikey`, `dbpass`. */
export const joinedKeys: readonly string[] = [
  ...BEFORE_KEY.flatMap((first) => KEYS.map((last) => first + last)),
  ...BEFORE_PASS.flatMap((first) => PASSES.map((last) => first + last)),
];

function joinedPattern(firsts: readonly string[], lasts: readonly string[]): RegExp {
  return new RegExp(`^(?<first>${firsts.join("|")})(?<last>${lasts.join("|")})$`);
}

/**
 * The words of a name in lower case, in whatever style it is written: `apiKeyID` and `X-APIKEY-Id` are the same. What secrets
 * are called in other scripts is told in ASCII, and letters have no accents.
 */
export function wordsOf(name: string): readonly string[] {
  if (NO_ASCII.test(name)) return foreignWords(name);
  const words = name.match(WORDS) ?? [];
  return words.flatMap((word) => taken(word.toLowerCase(), 3));
}

function foreignWords(name: string): readonly string[] {
  const words = withoutAccents(name).match(WORDS) ?? [];
  return words.flatMap((word) => {
    const small = word.toLowerCase();
    return taken(knownWord(small) ?? small, 3);
  });
}

/** Takes a joined word apart, as often as there are more such words inside. */
function taken(word: string, times: number): readonly string[] {
  const parts = (JOINED_KEY.exec(word) ?? JOINED_PASS.exec(word) ?? JOINED.exec(word))?.groups;
  const { first, last } = parts ?? {};
  if (first === undefined || last === undefined || times === 0) return [word];
  return [...taken(first, times - 1), last];
}
