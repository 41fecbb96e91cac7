import { wordList, wordsOf } from "./name-words.ts";

/** What tells nothing about the kind of a value where it ends a name: `API_KEY_PROD_2`, `secretValue`. */
const TAILS = wordList(`
  b64 backup base base64 bytes content contents current data default demo der dev develop development dsa ec ecdsa
  ed25519 encoded env hex literal live local main new old pem plain plaintext primary priv private prod production pvt qa raw
  rsa sandbox secondary stage staging str string test testing uat v val value var
`);

/** What a setting is set in: `config.key`. */
const OBJECT = /^(?:\$?this|self|config|cfg|options|opts|settings)(?:\.|->)(?=\w)/;

/** The account of Azure whose key a setting of Hadoop or Spark has: `fs.azure.account.key.acme.dfs.core.windows.net`. */
const ACCOUNT = /(?<=\baccount\.key)\.[\w-]{1,40}\.(?:blob|dfs)\.core\.windows\.net$/;

/** The words of a name without the object that it belongs to, and without those at its end that say which of several it is. */
export function plainWords(name: string): readonly string[] {
  return withoutTails(wordsOf(name.replace(OBJECT, "").replace(ACCOUNT, "")));
}

/** The last word counts, but not the ones that say which of several it is. */
function withoutTails(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && isTail(words[end - 1] ?? "")) end--;
  // `connection string` and `seed phrase` end with what is elsewhere a tail.
  return isWholePhrase(words) ? words : words.slice(0, end);
}

/** Names of secrets that are of several words, none of which is one alone: of wallets, Erlang, WordPress, Rails. */
const WHOLE_PHRASES = [
  "conn(?:ection)? str(?:ing)?|connstr|shared access signature",
  "(?:seed|recovery|wallet) (?:phrase|words)",
  "mot de passe|palavra passe|mat khau|master pass phrase|erlang cookie",
  "(?:auth|logged in|nonce|key derivation) salt",
];
const WHOLE_PHRASE = new RegExp(`(?:^| )(?:${WHOLE_PHRASES.join("|")})$`);

/** True for words that end with such a name. */
export function isWholePhrase(words: readonly string[]): boolean {
  return WHOLE_PHRASE.test(words.slice(-3).join(" "));
}

/** True for `prod`, `default` and the like, which say of several things which one is meant. */
export function saysWhichOne(name: string): boolean {
  return wordsOf(name).every(isTail);
}

function isTail(word: string): boolean {
  return TAILS.has(word) || /^\d+$/.test(word);
}
