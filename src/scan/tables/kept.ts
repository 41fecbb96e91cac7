import { wordsOf } from "../../values/name-words.ts";
import type { Heading, HeadingCell } from "./table.ts";

/** What hashes are written in: hexadecimal digits, base64 that is filled up. */
const HASH = /^(?:(?:0x|\*)?[\da-f]{16,}|[\w+/]{20,90}={1,2})$/i;

/** What MySQL writes behind an asterisk, which may be one of Markdown. */
const OF_MYSQL = /^\*?[\dA-F]{40}$/;

/** What says how it was made. */
const MARKED = /^(?:\$[\w-]{1,20}\$|\{[\w.-]{2,20}\}|[a-z][\w-]{2,30}[$:]\d)/i;

/** What is too long to be typed. */
const LONG = /^[\w+/.$:-]{40,}={0,2}$/;

/** The words of what people type: of a key or token, those who made it keep a copy that opens something. */
const PASSWORD =
  /^(?:clave|contrase|geheimnis|has[lł]o|heslo|kennwort|lozinka|mdp|parola|pass|psw|pwd?$|segredo|senha|wachtwoord)/;

/** What programs need as it is, to open something elsewhere. */
const USED = /(?:api|access|private|secret)[_ -]?key$|(?:api|client|webhook)[_ -]?secret$/i;

/** Columns that say where a password is for: who writes that down signs in there. */
const PLACE = /^["'`[]?(?:host(?:[_ ]?name)?|server|service|url|login[_ ]ur[il]|endpoint|database)["'`\]]?$/i;

/** What stands beside it. */
interface Fields extends Pick<Heading, "kind"> {
  readonly cells: readonly Pick<HeadingCell, "name">[];
}

/**
 * True for what tables keep of a password to compare with. In SQL the same forms are hashes in most columns; and whatever
 * stands for a password beside its salt is none.
 */
export function isKept(value: string, name: string, { cells, kind }: Fields): boolean {
  const isTyped = wordsOf(name).some((word) => PASSWORD.test(word));
  const isUsed = USED.test(name) || (isTyped && cells.some((cell) => PLACE.test(cell.name.trim())));
  if (!isTyped) return kind === "sql" && !isUsed && HASH.test(value);
  if (MARKED.test(value) || OF_MYSQL.test(value)) return true;
  if (cells.some((cell) => /salt\b/i.test(cell.name))) return true;
  return !isUsed && (HASH.test(value) || LONG.test(value));
}
