import { wordList } from "./name-words.ts";
import { plainWords } from "./plain-words.ts";

/** Names of what is kept of a password, right before its word: ways to hash it. */
const HASHING = wordList("bcrypt crypted lanman md pbkdf sha smd ssha");
const PASSWORDS = wordList("pass passwd password passwords pwd");

/** True for `md5_password`, `PBKDF2-Password`: what a server keeps to compare with, if it has the form of a hash. */
export function namesHashOfPassword(name: string): boolean {
  const words = plainWords(name);
  if (!PASSWORDS.has(words.at(-1) ?? "")) return false;
  return HASHING.has(words.slice(0, -1).findLast((word) => !/^\d+$/.test(word)) ?? "");
}
