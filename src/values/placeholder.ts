import { isPublished } from "../formats/published.ts";
import { isDigestOfWord } from "../formats/word-digests.ts";
import { isCounted } from "./counted.ts";

/**
 * What only people write. Six x at the end are drawn with a chance of 1 in 900 million in letters and digits. Each of the ten words of seven letters stands in a random key of 100 letters and digits with a
 * chance of 1 in 300 million, each longer one far more seldom, and each of the two hexadecimal ones in a key of 64 digits
 * with 1 in 75 million: together fewer than one random key in ten million. Where a word would be shorter, the mark
 * between its parts is required.
 */
const LONG_WORDS = [
  "example|exemple|ejemplo|beispiel|placeholder|platzhalter|redacted|obfuscated|censored|lorem_?ipsum",
  "change_?me|change_?this|replace_?me|replace_?this|replace_?with|remplace[rz]|goes_?here|not_?a_?real",
  "your_?(?:api|key|new|token|secret|access|auth|client|password)|(?:put|enter|paste)-your",
  "insert_?(?:your|here|key|token|api|secret)|fake_?key|(?:fake|dummy|sample|mock)-(?:key|token|secret|api|value)",
  "(?:dummy|sample)(?:key|token|secret)|fake(?:token|secret)|(?:key|token|secret|value)-(?:goes-)?here|(?:my|the|some)-password",
  "votre_?(?:cle|jeton|token|secret|mot)|(?:tu|su)-(?:clave|token|llave|secreto)|(?:sua|tua|seu)-(?:chave|token|senha)",
  "(?:dein|ihr|mein)e?n?-(?:token|api|key|schl|geheim|passwort)|hier-(?:einf|eintr|token|key)",
  // The UUIDs that most documentation shows, and those that were made from them.
  "550e8400-e29b-41d4-a716|123e4567-e89b-12d3-a456",
  "qwertyu|asdfghj|zxcvbnm|foobarbaz|deadbeef|cafebabe|x{8}|x{6}$|#{8}|_{8}|\u2022{4}",
];
const LONG_WORD = new RegExp(LONG_WORDS.join("|").replaceAll("-", "[_-]").replaceAll("_?", "[_-]?"), "i");

/** Shorter words count only in one letter case and on their own, as in `YOUR_TOKEN` and `[INSERT KEY]`. */
const SHORT_WORD = /(?<![A-Za-z0-9+/=])(?:your|Your|YOUR|insert|Insert|INSERT)(?![A-Za-z0-9+/=])/;

/** `<token>`, `[API_KEY]`, `{{ secret }}`, `${TOKEN}`, `%TOKEN%`: letters in the marks of a template, and what is meant. */
const IN_BRACKETS = /^(?:<[A-Za-z _-]+>|\[[A-Za-z _-]+\]|\$?\{{1,2}[A-Za-z _.-]+\}{0,2}|%[A-Za-z_]+%)$/;
const MEANT = /api|here|id\b|key|name|pass|pwd|secret|token|user|value/i;

/**
 * `sk-...a1B2`, `p***d`: a log or a page leaves out what matters, and shows little. Random keys have such a row, too.
 * Signs that are not of ASCII are three characters each where a text is read byte by byte.
 */
const LEFT_OUT =
  /^[^.*]{0,16}(?:\.{3,}|\*{3,})[^.*]{0,12}$|^[\w.-]{0,12}\*{3,}[\w.-]{0,8}$|\*{8}|\u2026|\xe2\x80\xa6|(?:\xe2\x80\xa2){4}|[^.]\.{3}$|\[\.{3}\]$/;

/** What tools put in the place of what they take out of a history, a log or a plan: `***REMOVED***`, `(sensitive value)`. */
const TAKEN_OUT = /^\*{2,}[A-Z][A-Z_ -]*\*{2,}$|^\((?:sensitive|hidden|redacted|known after)\b/i;

/** Shorter runs than this occur in random keys, too. */
const SHORTEST_RUN = 4;

/**
 * True for a value that stands where a key would stand: `xxxx`, `AbCdEf`, `12345`, `000102`, `YOUR_TOKEN_HERE`. In doubt
 * it is a key: a key taken for a placeholder is a leak that nobody hears of.
 */
export function isPlaceholder(secret: string): boolean {
  return (
    LONG_WORD.test(secret) ||
    SHORT_WORD.test(secret) ||
    isInBrackets(secret) ||
    isMasked(secret) ||
    isMonotonous(secret) ||
    isForetold(secret) ||
    isRepeated(secret) ||
    isAlphabet(secret) ||
    isSpelled(secret) ||
    isCounted(secret) ||
    isPublished(secret) ||
    isDigestOfWord(secret) ||
    hasPlaceholder(secret)
  );
}

/** True for what is meant, in the marks of a template: `<token>`, `{gpgPassphrase}`. */
export function isInBrackets(text: string): boolean {
  return IN_BRACKETS.test(text) && MEANT.test(text);
}

/** True for an address that ends with one: `https://api.acme.io/hooks/0000…`. */
function hasPlaceholder(address: string): boolean {
  const last = /^https:\/\/[^/]{1,200}\/.{0,400}[/=](?<last>[\w-]{16,})\/?$/.exec(address)?.groups?.last;
  return last !== undefined && isPlaceholder(last);
}

/** True where the value goes on with a sign that its rest is left out, as masks of keys do, ours too. Texts are read byte by byte. */
export function isCutOff(after = ""): boolean {
  return /^(?:\u2026|\u00e2\u0080\u00a6|\[(?:\u2026|\u00e2\u0080\u00a6|\.{3})\])/.test(after);
}

/** True for a key of which a part is left out. */
export function isMasked(secret: string): boolean {
  return LEFT_OUT.test(secret) || TAKEN_OUT.test(secret);
}

/** No character twice, as in the table of a base-32 encoding: of 36 random ones, 30 differ once in 60 million times. */
function isAlphabet(secret: string): boolean {
  return /^(?:[A-Z0-9]{30,}|[a-z0-9]{30,})$/.test(secret) && new Set(secret).size === secret.length;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A UUID of which every byte is a small letter, so that it says something: one of 10^16 drawn ones does. */
function isSpelled(secret: string): boolean {
  if (!UUID.test(secret)) return false;
  return /^[a-z]+$/.test(Buffer.from(secret.replaceAll("-", ""), "hex").toString("latin1"));
}

/** Random keys of 20 characters and more have many different ones, even when they are written in hexadecimal. */
function isMonotonous(secret: string): boolean {
  if (secret.length < 20) return false;
  const most = Math.min(8, secret.length / 5);
  const met = new Set<string>();
  for (const character of secret.toLowerCase()) if (met.add(character).size > most) return false;
  return true;
}

/** At least half of the characters follow from those before: `0000`, `AbCd`, `9876`, `abababab`, `a1b2c3d4`. */
function isForetold(secret: string): boolean {
  const text = secret.toLowerCase();
  const foretold = foretoldIn(text);
  return text.length > 0 && (2 * foretold >= text.length || isForetoldBehind(secret, foretold));
}

/** The words that keys of a provider begin with, as in `github_pat_`. */
const PREFIX = /^(?:[a-z]{2,12}[_-]){1,3}/;

/** Fewer foretold characters happen in what is short. */
const LEAST_FORETOLD = 8;

/** The same for what stands behind a prefix. */
function isForetoldBehind(secret: string, foretold: number): boolean {
  const rest = secret.replace(PREFIX, "");
  return (
    foretold >= LEAST_FORETOLD &&
    2 * foretoldIn(rest.toLowerCase()) >= Math.max(rest.length, 2 * LEAST_FORETOLD)
  );
}

function foretoldIn(text: string): number {
  return Math.max(inRuns(text, 1, SHORTEST_RUN), inRuns(text, 2, 2 * SHORTEST_RUN));
}

/** Lengths of what is written again and again, and the fewest characters that must be the same: 16^-12 by chance. */
const PERIODS = { from: 3, to: 20, shortest: 12 } as const;

/** At least half of the characters are written again and again: `abc123abc123abc123`. */
function isRepeated(secret: string): boolean {
  const text = secret.toLowerCase();
  for (let period = PERIODS.from; period <= PERIODS.to; period++) {
    const shortest = Math.max(PERIODS.shortest, Math.ceil(text.length / 2) - period);
    if (holdsRepetition(text, period, shortest)) return true;
  }
  return false;
}

/**
 * True where so many characters in a row are each the same as the one that stands so many places before. The last of
 * them is looked at first: behind one that is not, it jumps.
 */
function holdsRepetition(text: string, period: number, shortest: number): boolean {
  for (let begin = period; begin + shortest <= text.length; ) {
    let at = begin + shortest - 1;
    while (at >= begin && text.charCodeAt(at) === text.charCodeAt(at - period)) at--;
    if (at < begin) return true;
    begin = at + 1;
  }
  return false;
}

/** Counts the characters in runs: each is `stride` places after one that it repeats, follows or precedes. */
function inRuns(text: string, stride: number, shortest: number): number {
  let total = 0;
  let length = stride;
  let step: number | undefined;
  for (let index = stride; index < text.length; index++) {
    const difference = text.charCodeAt(index) - text.charCodeAt(index - stride);
    if (difference === step) {
      length++;
      continue;
    }
    if (length >= shortest) total += length;
    step = Math.abs(difference) <= 1 ? difference : undefined;
    length = step === undefined ? stride : stride + 1;
  }
  return length >= shortest ? total + length : total;
}
