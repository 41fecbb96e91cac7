import { wordList, wordsOf } from "./name-words.ts";
import { isRandom, randomness } from "./randomness.ts";

/** Letters as they are written with digits and marks. */
const LEET = new Map([
  ["@", "a"],
  ["4", "a"],
  ["3", "e"],
  ["1", "i"],
  ["!", "i"],
  ["0", "o"],
  ["$", "s"],
  ["5", "s"],
  ["7", "t"],
]);

/** Longer than what people make up and remember. */
const LONGEST_TOY = 24;

/** True for a password of words, in whatever spelling, with digits and marks behind them: `P4ssw0rd!2024`. */
export function isToyPassword(value: string): boolean {
  if (value.length > LONGEST_TOY) return false;
  const core = value.replace(/[\d\W_]{1,8}$/, "");
  if (core.length < 3 || 2 * core.length < value.length) return false;
  const letters = core.replace(/[^A-Za-z]/g, "").length;
  if (2 * letters < core.length) return false;
  const spelled = core.replace(/[@4310!$57]/g, (mark) => LEET.get(mark) ?? mark);
  if (!/^[A-Za-z]+(?:[-_. '][A-Za-z]+){0,3}$/.test(spelled)) return false;
  return spelled.length >= 6 ? randomness(spelled) < 0.01 : !isRandom(value);
}

/** Words by which documentation says that something else belongs here; in the languages most repositories are in. */
const WORDS = wordList(`
  acme actual bar baz bidon blank bogus censored change changeme changeit cle deadbeef default deine demo
  disabled dummy ejemplo eigene eigenes empty enter esempio example exemple exemplo fake fill fixme foo foobar geheim
  goes hello here hidden hier ici insert invalid ihr ihre inserisci insira ingresa lorem masked meu mock mein meine   missing mustermann my nope none notreal notasecret obfuscated omitted paste placeholder platzhalter qui redacted
  removed remplacer remplacez replace replaceme sample sanitized snip some specify super supersecret tbd test
  tester testing todo troque undefined unknown unused valor votre vos whatever wert xxx xxxx xxxxx
  your yours aqui inserte ersetze ersetzen
`);

/** True for words of documentation around nothing that is random: `votre-cle-ici`, `key_1234`. */
export function isDocumentation(value: string): boolean {
  if (value.length > 200 || !wordsOf(value).some((word) => WORDS.has(word))) return false;
  return (
    !isRandom(value) && value.split(/[^A-Za-z\d+/=]+/).every((part) => part.length < 12 || !isRandom(part))
  );
}

const LITERALS = wordList(`
  true false yes no on off null nil none undefined void nan inf infinity auto any all default unset empty required
  optional
`);

/** True for the words of a language, and for sentences and single words that anybody could have written. */
export function isWords(value: string): boolean {
  if (LITERALS.has(value.toLowerCase())) return true;
  if (/^\p{L}+$/u.test(value)) return randomness(value) < 0.02;
  return /\s/.test(value.trim()) && /^[\p{L}\p{M}\s\p{P}\d]+$/u.test(value) && !isRandom(value);
}
