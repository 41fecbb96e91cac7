import { endingOf } from "./ending.ts";

/** What a place tells without a name. Names with a space are for people: no program knows a variable by this one. */
export const UNNAMED = "login password";

/** The quote of a value, escaped or not. */
const QUOTE = String.raw`\\{0,3}["'${"`"}]?`;
const QUOTED = String.raw`\\{0,3}["'${"`"}]`;

/** So much of a command, over lines that are joined by a backslash, but not past its end. */
const REST = String.raw`(?:[^|;&\n]|\\\r?\n){0,160}?`;

/** A user or what asks for a password, and the short option of the password. */
const OPTIONS = [
  ["login|zip|unzip|-[uU]|--?user(?:name)?", "p|P|pw"],
  ["redis-cli", "a"],
  ["ldap[a-z]{3,8}", "w"],
  ["openssl enc", "k"],
  ["add-(?:generic|internet)-password", "w"],
  ["(?:ovsx|vsce) [a-z-]{3,20}", "p"],
  ["codecov(?:cli|-cli)?(?:\\.(?:io|exe|sh))?", "t"],
].map(([asks, option]) => String.raw`(?:${asks})(?![\w-])${REST}(?<![\w-])-(?:${option})`);

/** An argument of a call, and what gives back its own, as `Some("…")`. */
const ARGUMENT = String.raw`(?:[^,()"'\s][^,()"'\n]{0,59}|"[^"\n]{0,120}"|'[^'\n]{0,120}')`;
const GIVES = String.raw`(?:Some\()?b?`;

/** Calls whose second argument is a password, or the third one: `login("ann", "…")`, `getConnection(url, "ann", "…")`. */
const LOGINS =
  "[Ll]og_?[Ii]n|[Ll]ogon|[Ss]ign_?[Ii]n|[Aa]uthenticate|[Cc]redentials?|[Bb]asic|[Bb]asic_?[Aa]uth|PasswordAuthentication|UsernamePassword\\w{1,40}|AuthProvider|username_pw_set|[Ww]i[Ff]i\\w{0,8}\\.begin";
const CONNECTIONS =
  "[Cc]onnect|getConnection|createConnection|FTP(?:_TLS)?|PDO|Sequelize|[Cc]reate_?(?:[Ss]uper)?_?[Uu]ser";

/** Calls of .NET whose second argument opens a store of keys, and what may be the first one. */
const STORES = "X509Certificate2?|LoadPkcs12(?:Collection)?(?:FromFile)?";
const RESULT = String.raw`(?:${ARGUMENT}|(?:new )?[\w.]{1,60}\([^()\n]{0,120}\))`;

/** Calls of Java that take a password as letters: `keys.load(file, "`, `new PBEKeySpec("`; and what makes letters of it. */
const TAKES_LETTERS = endingOf(
  new RegExp(
    String.raw`\b(?:load|init|getKey|setKeyEntry|loadKeyMaterial|loadTrustMaterial|PasswordProtection|PBEKeySpec)\(\s{0,20}(?:${RESULT},\s{0,20}){0,2}${QUOTED}$`,
  ),
);
const LETTERS = /^[^\s"']{8,256}"\.toCharArray\(\)/;

/** Calls whose first argument signs or encrypts, as libraries of Java and .NET have them, and what makes bytes of it. */
const SIGNERS =
  "signWith|setSigningKey|hmacShaKeyFor|HMAC(?:256|384|512)|SymmetricSecurityKey|SecretKeySpec|SignatureVerifier|MacSigner";
const BYTES = String.raw`(?:(?:[\w.]{0,40}\.)?(?:GetBytes|getBytes|FromBase64String|decode|toCharArray)\(\s{0,20})?`;

/** The selector of a field for a password, and what writes into such. */
const PASSWORD_FIELD = String.raw`["'${"`"}]\S{0,60}pass(?:word|wd|phrase)?\S{0,20}["'${"`"}]`;
const FILLS = "type|fill|send_?keys|set_?value|val";

/** What stands before a password. */
const PLACES: readonly RegExp[] = [
  // `smbclient -U ann%`, `lftp -u ann,`
  new RegExp(
    String.raw`(?<![\w-])(?:-[uU]|--user)[ =]${QUOTE}(?:[\w.-]{1,40}[\\/]{1,2})?[\w.@+-]{1,60}${QUOTE}[%,]${QUOTE}$`,
  ),
  // `htpasswd -b users ann `, `rabbitmqctl add_user ann `, `net use * \\nas\share `, `/user:ann `
  new RegExp(
    String.raw`(?:(?:htpasswd|mosquitto_passwd) -\w{0,6}b\w{0,6}(?: [^\s|;&]{1,100}){1,4}|(?:add_user|change_password|\bnet user|wpa_passphrase) [^\s|;&]{1,60}|\bnet use [^|;&\n]{1,160}|\/user:[^\s|;&]{1,60}) ${QUOTE}$`,
    "i",
  ),
  // `wandb login `, `wandb login --relogin --host=https://… `
  new RegExp(
    String.raw`(?:^|[\s;&|!"'${"`"}(])[\w./-]{2,40} login(?: --(?:relogin|force|verify|cloud|[\w-]{1,30}=[^\s|;&]{1,100})){0,4} ${QUOTE}$`,
  ),
  // `curl -u :`, `basic.auth.user.info=ann:`
  new RegExp(
    String.raw`(?:(?<![\w-])(?:-u|--user)[ =]${QUOTE}:|(?:user[._-]?info|auth)["']?\s?[:=]\s?${QUOTE}[\w.@+-]{1,80}:)$`,
    "i",
  ),
  // `signtool sign /f code.pfx /p `
  new RegExp(String.raw`\bsigntool\b${REST} /p ${QUOTE}$`, "i"),
  // `stats auth ann:`, `user ann insecure-password ` of HAProxy, `sentinel auth-pass shop ` of Redis, `rootpw --plaintext `
  /(?<![\w-])(?:stats auth [\w.@-]{1,60}:|insecure-password |auth-pass [\w-]{1,40} |rootpw (?:--plaintext )?)$/,
  // `username ann privilege 15 password 0 `, `snmp-server community ` of routers; of 5, 7 and so on, what follows is no password
  /(?:^|\n)\s{0,8}(?:username [\w.@-]{1,40} (?:privilege \d{1,2} )?(?:password|secret) (?:0 )?|snmp-server community )$/,
  // Of OpenVPN, the lines of a user and a password within the configuration
  /<auth-user-pass>\s{0,4}\n[^\n]{1,60}\n$/,
  // `[smtp.acme.io]:587 ann:` of Postfix
  /(?:^|\n)\[?[\w.-]{1,100}\]?:\d{2,5}[ \t]{1,20}[\w.@+-]{1,80}:$/,
  // `chpasswd` with a list of users below it, in the configuration of a cloud or for a shell
  /chpasswd(?::| <<)[^\n]{0,40}\n(?:[^\n]{0,80}\n){0,5}?\s{0,20}(?:- )?[a-z_][\w-]{0,31}:$/,
  // `login --password-stdin <<< "`
  new RegExp(String.raw`-stdin\s?<<<\s?${QUOTE}$`),
  // `IDENTIFIED BY '`, `IDENTIFIED WITH sha256_password BY '`, `SET PASSWORD FOR 'ann' = '`
  new RegExp(
    String.raw`\b(?:identified\s{1,8}(?:with\s{1,8}["'${"`"}]?\w{1,40}["'${"`"}]?\s{1,8})?by\s{1,8}|set\s{1,8}password\s{1,8}for\s{1,8}[^\s=]{1,80}\s{0,4}=\s{0,4})${QUOTE}$`,
    "i",
  ),
  // `ConvertTo-SecureString -String "`
  new RegExp(
    String.raw`ConvertTo-SecureString\s{1,4}(?:-(?:String|AsPlainText|Force)\s{1,4}){0,3}${QUOTED}$`,
    "i",
  ),
  // `login("ann", "`, `connect(url, "ann", "`, `auth = ("ann", "`
  new RegExp(String.raw`(?:${LOGINS})\(\s{0,20}(?:${ARGUMENT},\s{0,20}){1,2}${GIVES}${QUOTED}$`),
  // `new X509Certificate2("code.pfx", "`, `LoadPkcs12FromFile(Path.Combine(folder, name), "`
  new RegExp(String.raw`\b(?:${STORES})\(\s{0,20}${RESULT},\s{0,20}${QUOTED}$`),
  // `jwt.decode(token, "`
  new RegExp(
    String.raw`\b(?:jwt|JWT|jsonwebtoken|jose)\.(?:sign|verify|encode|decode)\(\s{0,20}(?:${ARGUMENT}|\{[^{}\n]{0,80}\}),\s{0,20}${GIVES}${QUOTED}$`,
  ),
  // `signWith(SignatureAlgorithm.HS256, "`, `new SymmetricSecurityKey(Encoding.UTF8.GetBytes("`
  new RegExp(
    String.raw`\b(?:${SIGNERS})\(\s{0,20}(?:SignatureAlgorithm\.\w{2,10},\s{0,20})?${BYTES}${QUOTED}$`,
  ),
  new RegExp(String.raw`(?:${CONNECTIONS})\(\s{0,20}(?:${ARGUMENT},\s{0,20}){2,3}${GIVES}${QUOTED}$`),
  new RegExp(
    String.raw`(?:auth|login|credentials?|creds)["']?\s?[:=]\s?[([{]\s{0,20}${ARGUMENT},\s{0,20}${QUOTED}$`,
    "i",
  ),
  // `expect "assword:"`, and in the next line `send "`
  new RegExp(
    String.raw`assword[:?][^\n]{0,40}\n\s{0,20}(?:[\w.]{1,20}\.)?(?:exp_)?(?:send|write)(?:line)?[ (]{1,2}(?:-- )?b?${QUOTED}$`,
  ),
  // `fill("#password", "`, `get("#password").type("`
  new RegExp(String.raw`\b(?:${FILLS})\(\s?${PASSWORD_FIELD},\s?${QUOTED}$`, "i"),
  new RegExp(String.raw`${PASSWORD_FIELD}\)?\)?\.(?:${FILLS})\(${QUOTED}$`, "i"),
];

const endings = PLACES.map(endingOf);

/** `docker login -u ann -p `, `redis-cli -a `, `"login", "-u", "ann", "-p", "` */
const optionOf = endingOf(
  new RegExp(String.raw`(?<![\w-])(?:${OPTIONS.join("|")})(?:${QUOTE},?\s{1,4}|=)${QUOTE}$`),
);

/** `curl -u key:`: a user without a password is a key. */
const AS_USER = endingOf(new RegExp(String.raw`\bcurl ${REST}(?<![\w-])(?:-u|--user)[ =]${QUOTE}$`));
const NO_PASSWORD = /^[^\s"':]{16,256}:["']?(?:\s|$)/;

/** `mysql -u ann -p shop` asks for the password: what follows is a database. */
const ASKS_PEOPLE = /\bmysql\w{0,8} [^|;&\n]{0,160}$/;

/** So far before a value its place is looked at, in characters. */
const REACH = 300;

/** Only `rabbitmqctl add_user` takes a hash in the place of a password. */
const HASHED = /^[^\s"']{8,256}["']? --pre-hashed/;

/** What the value at the offset is, where no name introduces it but its place does; undefined where it does not. */
export function placeName(text: string, start: number): string | undefined {
  const rest = text.slice(start, start + REACH);
  if (HASHED.test(rest)) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const option = optionOf(before);
  const isOption = option !== undefined && !ASKS_PEOPLE.test(before.slice(0, option.start));
  const isUser = NO_PASSWORD.test(rest) && AS_USER(before) !== undefined;
  const isLetters = LETTERS.test(rest) && TAKES_LETTERS(before) !== undefined;
  return isOption || isUser || isLetters || endings.some((find) => find(before) !== undefined)
    ? UNNAMED
    : undefined;
}
