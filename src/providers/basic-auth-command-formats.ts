import type { Around, TokenFormat } from "../formats/token-format.ts";
import { isLoginOfWords } from "../values/binary-data.ts";
import { isMadeUpPassword, isOfKinds } from "../values/made-up-password.ts";
import { identifiesItself, isPassword } from "../values/password.ts";
import { isRandom } from "../values/randomness.ts";
import { commandSamples } from "./basic-auth-command-samples.ts";

const remembered = "as remembered in 2026-11";

/** In quotes of a shell anything may stand. Of the tools of Oracle, a user and a password before the name of a service; of 7-Zip, an option of its own. */
const commandPattern =
  /(?<![\w-])(?:(?:sshpass -p ?|SSHPASS=|PGPASSWORD=|MYSQL_PWD=|REDISCLI_AUTH=|--(?:http|ftp)-passw(?:or)?d[ =]|mysql(?:dump|admin)? [^\n|;&"']{0,120}?(?<![\w-])(?:-p|--password=)|mysql(?:dump|admin)?["'](?:,\s?["'][^"'\n]{1,60}["']){0,8},\s?["'](?:-p|--password=)|7z[ar]? [aeltux] (?:[^\n|;&"']{0,120}? )?["']?-p)(?:'(?<secret>[^\s'][^'\n]{4,198}[^\s'])'|"(?<secret>[^\s"\\`$][^"\\`$\n]{4,198}[^\s"\\`$])"|\\?["']?(?<secret>[^\s"'`<>\\]{6,200}))|(?:sqlplus|sqlldr|expdp|impdp|rman) (?:[^\n|;&"'/]{0,60}[ =])?["']?[\w$#.]{1,30}\/["']?(?<secret>[^\s"'`<>\\/@]{6,60})["']?@[A-Za-z])/g;

const opensslPattern =
  /(?<![\w-])-pass(?:in|out|word)?[ =]{1,2}(?:'pass:(?<secret>[^\s']{6,200})'|"pass:(?<secret>[^\s"\\`$]{6,200})"|pass:(?<secret>[^\s"'`<>\\;|&()$]{6,200}))/g;

/** What commands are given in the place of a password, or variables for them. */
export const command: TokenFormat = {
  id: "basic-auth-command",
  name: "password on a command line",
  severity: "high",
  yields: true,
  keywords: [
    "sshpass",
    "pgpassword=",
    "mysql_pwd=",
    "rediscli_auth=",
    "--http-passw",
    "--ftp-passw",
    "mysql ",
    "mysqldump ",
    "mysqladmin ",
    ...["mysql", "mysqldump", "mysqladmin"].flatMap((tool) => [`${tool}"`, `${tool}'`]),
    ...["7z ", "7za ", "7zr ", "sqlplus ", "sqlldr ", "expdp ", "impdp ", "rman "],
  ],
  begins: true,
  reach: { before: 8, after: 360 },
  pattern: commandPattern,
  isGenuine: isOwn,
  isOther: isNameBeside,
  source: `sshpass(1), wget(1), mysql(1), 7z(1), SQL*Plus and libpq's environment variables, ${remembered}`,
  samples: commandSamples.commands,
};

/** What opens the key or the file that OpenSSL works at. */
export const openssl: TokenFormat = {
  id: "basic-auth-openssl",
  name: "passphrase on a command line (OpenSSL)",
  severity: "medium",
  // It opens a file, which may be nowhere else.
  level: "warn",
  yields: true,
  keywords: [
    "-passin",
    "-passout",
    ...["pass:", '"pass:', "'pass:"].flatMap((text) => [`-pass ${text}`, `-password ${text}`]),
  ],
  begins: true,
  reach: { before: 6, after: 210 },
  pattern: opensslPattern,
  isGenuine: (value) => isMadeUpPassword(value) && (isOfKinds(value) || isRandom(value)),
  source: `openssl-passphrase-options(1), ${remembered}`,
  samples: commandSamples.passphrases,
};

/** A password of its own kind; keys that say whose they are belong to their providers. */
export function isOwn(text: string): boolean {
  if (/\s/.test(text) && !isSpaced(text)) return false;
  if (isLoginOfWords(text)) return false;
  return (
    !identifiesItself(text) &&
    !/^x-(?:oauth-basic|token-auth)$/.test(text) &&
    isPassword(text.replace(OPTION, ""))
  );
}

/** How curl is told to sign in, behind a password (curl(1), --user). */
const OPTION = /;(?:auth|options)=[\w*-]{1,30}$/i;

/** What a person has made up of words; a sentence about the password has more of them, and no digit or sign. */
function isSpaced(text: string): boolean {
  return text.split(/\s+/).length <= 5 && /[^A-Za-z\s.,:'-]/.test(text);
}

/** What tells a client of a database whom it signs in as, and where. */
const NAMED =
  /(?<![\w-])(?:-[uUd]|--(?:user(?:name)?|dbname|database)|PG(?:USER|DATABASE)|MYSQL_(?:USER|DATABASE))[ =]{0,2}["']?(?<name>[\w.-]{1,60})/g;

/** The name of the user or the database in the place of the password, as manuals write it: `PGPASSWORD=acme psql -U acme`. */
function isNameBeside(password: string, { before, after }: Around): boolean {
  return [...`${before}\n${after}`.matchAll(NAMED)].some(({ groups }) => groups?.name === password);
}
