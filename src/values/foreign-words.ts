/**
 * What passwords, keys and tokens are called in languages that are not written in ASCII, as words of names end: `пароль`,
 * `数据库密码`, `管理者パスワード` (as remembered in 2026-11). Letters have no accents here.
 */
const FOREIGN: readonly (readonly [known: string, ends: RegExp])[] = [
  // Slavic languages name the owner behind it.
  ["haslo", /^(?:парол[ья]|парола|лозинка|hasło)$/u],
  [
    "password",
    /^(?:κωδικος|συνθηματικο|المرور|السر|סיסמ[הא]|رمزعبور|عبور|گذرواژه|პაროლი|գաղտնաբառ|lykilorð)$|(?:密码|密碼|口令|パスワード|비밀번호|암호|पासवर्ड|รหัสผ่าน|كلمةالمرور|كلمةالسر)$/u,
  ],
  ["secret", /^(?:секрет|μυστικο)$|(?:シークレット|시크릿|秘密)$/u],
  ["token", /^токен$|(?:令牌|トークン|토큰)$/u],
  ["secretkey", /(?:秘密鍵|秘密キー|シークレットキー|私钥|私鑰|비밀키|시크릿키|개인키)$/u],
  ["accesskey", /(?:访问密钥|アクセスキー|액세스키)$/u],
  ["key", /^ключ$|^κλειδι$|(?:密钥|密鑰|秘钥|キー|키)$/u],
];

/**
 * By these texts such names are found, in each letter case that they have; letter case counts in ASCII only where it is
 * said, and `_` stands for what joins words.
 */
export const foreignTexts: readonly string[] = [
  ...["şifre", "Şifre", "Şİfre", "hasł", "hasŁ", "parolă", "parolĂ", "jelsz", "slaptaž", "slaptaŽ"],
  ...["salasõna", "salasÕna", "mật", "mẬt", "mat_khau", "matkhau", "lykilor", "contrase", "senord"],
  ...["ароль", "АРОЛЬ", "арола", "АРОЛА", "озинка", "ОЗИНКА", "екрет", "ЕКРЕТ", "окен", "ОКЕН", "люч", "ЛЮЧ"],
  ...["ωδικ", "ΩΔΙΚ", "υνθηματικ", "ΥΝΘΗΜΑΤΙΚ", "գաղտնաբառ", "პაროლი"],
  ...["密码", "密碼", "口令", "密钥", "密鑰", "秘钥", "令牌", "私钥", "私鑰"],
  ...["パスワード", "トークン", "シークレット", "秘密", "apiキー", "アクセスキー"],
  ...["비밀번호", "암호", "토큰", "시크릿", "비밀키", "개인키", "api키", "액세스키"],
  ...["المرور", "كلمة_السر", "סיסמ", "عبور", "گذرواژه", "पासवर्ड", "รหัสผ่าน"],
];

/** The word of ASCII for what a word of a name is or ends with; undefined where none is known. In small letters. */
export function knownWord(word: string): string | undefined {
  return FOREIGN.find(([, ends]) => ends.test(word))?.[0];
}

/** Accents and the like, which names are written with and without: `şifre`, `sifre` (Unicode, combining diacritical marks). */
const ACCENTS = /[\u0300-\u036f]/g;

/** A text without accents. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
}
