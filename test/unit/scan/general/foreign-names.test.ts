import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { generic } from "../../../../src/providers/generic.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";

const scanner = createScanner([generic]);

/** What names the value that stands at `§`, for each time that it is found. */
function namesOf(text: string): readonly (string | undefined)[] {
  const value = `q7R${randomText(20, alphabets.alphanumeric)}x4Z`;
  const { matches } = scanner.scan("config/app.conf", Buffer.from(text.replace("§", value)));
  return matches
    .filter(({ secret }) => secret.reveal("fingerprint") === value)
    .map(({ variable }) => variable);
}

test.each([
  ["şifre", "şifre = '§'"],
  ["DB_ŞİFRE", "export DB_ŞİFRE=§"],
  ["hasło", "hasło: §"],
  ["HASŁO_BAZY", "HASŁO_BAZY=§"],
  ["jelszó", '"jelszó": "§"'],
  ["parolă", "parolă: §"],
  ["slaptažodis", "slaptažodis=§"],
  ["mật_khẩu", 'mật_khẩu = "§"'],
  ["CONTRASEÑA", "CONTRASEÑA=§"],
  ["κωδικός", "κωδικός: §"],
  ["пароль", 'пароль = "§"'],
  ["Пароль", "<Пароль>§</Пароль>"],
  ["БД_ПАРОЛЬ", "БД_ПАРОЛЬ=§"],
  ["api_ключ", "api_ключ = '§'"],
  ["密码", 'static let 密码 = "§"'],
  ["数据库_密码", "数据库_密码: §"],
  ["密码", "密码：§"],
  ["API密钥", "API密钥: §"],
  ["パスワード", "パスワード = '§'"],
  ["비밀번호", '{"비밀번호": "§"}'],
  [undefined, 'סיסמה = "§"'],
  [undefined, "كلمة_المرور=§"],
])("%s names a secret in %j", (name, text) => expect(namesOf(text)).toEqual([name]));

test.each(["заметка: §", "公钥: §", "密码长度: §", "пароль_hash: §", "id_ключа: §", "密码\n\n\n\n§"])(
  "no secret is named in %j",
  (text) => expect(namesOf(text)).toEqual([]),
);

test.each([
  '{"password": "Пароль", "password.hint": "Введите пароль ещё раз", "пароль": "Passwort123"}',
  'msgid "Password"\nmsgstr "密码"\n\nmsgid "Forgot your password?"\nmsgstr "忘记密码？"\n',
  '<trans-unit id="password"><source>Password</source><target>パスワード</target></trans-unit>',
  '"password" = "비밀번호";\n"password.confirm" = "비밀번호 확인";\n',
  '<data name="Password" xml:space="preserve"><value>Hasło</value></data>',
  "Пароль: не менее 12 символов, например Qwerty",
])("the label of a field is no secret: %j", (text) => {
  expect(scanner.scan("locales/ru.json", Buffer.from(text)).matches).toEqual([]);
});
