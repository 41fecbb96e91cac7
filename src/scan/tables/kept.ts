import { wordsOf } from "../../values/name-words.ts";
import type { Column, Heading } from "./table.ts";

/** What hashes are written in: hexadecimal digits, base64 that is filled up. */
const HASH = /^(?:(?:0x|\*)?[\da-f]{16,}|[\w+/]{20,90}={1,2})$/i;

/** The same with what says how it was made, and what is too long to be typed. */
const KEPT = /^(?:\$[\w-]{1,20}\$|\{[\w.-]{2,20}\}|[a-z][\w-]{2,30}[$:]\d|[\w+/.$:-]{40,}={0,2}$)/i;

/** The words of what people type: of a key or token, those who made it keep a copy that opens something. */
const PASSWORD =
  /^(?:clave|contrase|geheimnis|has[lł]o|heslo|kennwort|lozinka|mdp|parola|pass|psw|pwd?$|segredo|senha|wachtwoord)/;

/** What programs need as it is, to open something elsewhere. */
const USED = /(?:api|access|private|secret)[_ -]?key$|(?:api|client|webhook)[_ -]?secret$/i;

/**
 * True for what tables keep of a password to compare with. In SQL the same forms are hashes in most columns; and whatever
 * stands for a password beside its salt is none.
 */
export function isKept(value: string, { cells, kind }: Heading, { heading }: Column): boolean {
  if (HASH.test(value) && kind === "sql" && !USED.test(heading.name)) return true;
  if (!wordsOf(heading.name).some((word) => PASSWORD.test(word))) return false;
  return HASH.test(value) || KEPT.test(value) || cells.some(({ name }) => /salt\b/i.test(name));
}
