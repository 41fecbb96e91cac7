import { wordList, wordsOf } from "../../values/name-words.ts";

/** What an application draws for itself or shares with whoever calls it: `JWT_SECRET`, `PASSWORD_SALT`, `WEBHOOK_SECRET`. */
const DRAWN = wordList(`
  cookie cookies csrf decrypt decryption encrypt encryption jwt nextauth pepper salt session sessions webhook webhooks xsrf
`);

/** What a password opens that one runs oneself: `DB_PASSWORD`, `adminPass`. */
const RUN = wordList(`
  admin administrator backup database db ftp ldap mariadb mongo mongodb mssql mysql pg postgres postgresql rabbitmq redis
  root sftp sql ssh user users
`);

const PASSWORD = wordList("pass passwd password passwords pw pwd");

/** True for a name that tells of something of one's own, which no provider in the lines around it has given out. */
export function isOwnName(name: string): boolean {
  const words = wordsOf(name);
  if (words.length > 1 && words.some((word) => DRAWN.has(word))) return true;
  return PASSWORD.has(words.at(-1) ?? "") && words.some((word) => RUN.has(word));
}
