import { expect, test } from "@jest/globals";
import { randomText } from "../../../../src/formats/sample.ts";
import { variableBefore } from "../../../../src/scan/naming/variable.ts";
import { acmeKey, scan } from "../acme.ts";

/** The name expected, and the line with `§` where the key stands. */
const lines: readonly (readonly [name: string | undefined, line: string])[] = [
  ["ACME_KEY", "ACME_KEY=§"],
  ["ACME_KEY", 'ACME_KEY="§"'],
  ["ACME_KEY", "ACME_KEY = '§'"],
  ["ACME_KEY", "export ACME_KEY=§"],
  ["ACME_KEY", "ACME_KEY=§ npm start"],
  ["ACME_KEY", "docker run -e ACME_KEY=§ image"],
  ["ACME_KEY", "ENV ACME_KEY=§"],
  ["ACME_KEY", '$env:ACME_KEY="§"'],
  ["ACME_KEY", "set ACME_KEY=§"],
  ["ACME_KEY", "ACME_KEY ?= §"],
  ["ACME_KEY", '{ "ACME_KEY": "§" }'],
  ["acmeKey", '{"acmeKey":"§"}'],
  ["acmeKey", 'case .acmeKey: return "§"'],
  ["ACME_KEY", 'if (name === "ACME_KEY") return "§";'],
  ["ACME_KEY", "  ACME_KEY: §"],
  ["ACME_KEY", "  ACME_KEY: '§'"],
  ["ACME_KEY", "- ACME_KEY=§"],
  ["ACME_KEY", "run: ACME_KEY=§ python app.py"],
  ["acme.key", "[acme]\nurl = x\nkey = §"],
  ["Jwt.Key", '"Jwt": {\n  "Key": "§"'],
  ["ACME_KEY", 'process.env.ACME_KEY = "§"'],
  ["ACME_KEY", "process.env['ACME_KEY'] = `§`"],
  ["ACME_KEY", 'const key = process.env.ACME_KEY || "§";'],
  ["ACME_KEY", 'const key = import.meta.env.ACME_KEY ?? "§";'],
  ["ACME_KEY", 'os.environ["ACME_KEY"] = "§"'],
  ["ACME_KEY", '"source": ["os.environ[\\"ACME_KEY\\"] = \\"§\\"\\n"]'],
  ["ACME_KEY", "ENV['ACME_KEY'] = '§'"],
  ["ACME_KEY", "a().b.ACME_KEY = '§'"],
  ["token", 'login(token="§")'],
  ["api_key", 'client = Client(timeout=3, api_key = "§")'],
  ["token", 'token: str = "§"'],
  ["apiKey", 'const apiKey: string = "§";'],
  ["apiKey", 'String apiKey = "§";'],
  ["apiKey", 'this.#apiKey = "§";'],
  ["apiKey", 'apiKey := "§"'],
  ["token", ":token => '§',"],
  ["token", "acme login --token=§"],
  ["acme.api-key", "acme.api-key=§"],
  ["AUTH_HEADER", 'AUTH_HEADER="Bearer §"'],
  ["AUTH_HEADER", 'AUTH_HEADER="Key §"'],
  ["AUTH_HEADER", 'AUTH_HEADER="Token §"'],
  ["api_key", "curl 'https://api.example.com/v1?api_key=§'"],
  ["ACME_KEY", "ENV ACME_KEY §"],
  ["ACME_KEY", "setenv ACME_KEY §"],
  ["ACME_KEY", "ACME_KEY=\n§"],
  ["ACME_KEY", "ACME_KEY: >-\n  §"],
  ["ACME_KEY", "- name: ACME_KEY\n  value: §"],
  ["ACME_KEY", '{ "name": "ACME_KEY", "value": "§" }'],
  ["ACME_KEY", 'os.getenv("ACME_KEY", "§")'],
  ["ACME_KEY", "define('ACME_KEY', '§');"],
  ["ACME_KEY", 'const ACME_KEY: &str = "§";'],
  ["ACME_KEY", '#define ACME_KEY "§"'],
  ["acme_key", 'variable "acme_key" {\n  type    = string\n  default = "§"\n}'],
  ["acmeKey", 'var acmeKey string = "§"'],
  ["acmeKey", "<acmeKey>§</acmeKey>"],
  ["acme_key", 'acme_key: SecretStr = SecretStr("§")'],
  ["ApiKey", '"acme:ApiKey": "§"'],
  ["token", "acme login --token §"],
  ["acme.key", '<meta-data android:name="acme.key" android:value="§" />'],
  ["_authToken", "//registry.acme.io/:_authToken=§"],
  [undefined, '{ "value": "§" }'],
  [undefined, "Invalid API key provided: §"],
  [undefined, "* Weights & Biases: §"],
  [undefined, '**Hugging Face:** "§"'],
  [undefined, "<tr><td>Hugging Face</td><td>§</td></tr>"],
  [undefined, "<dt>Hugging Face</dt><dd>§</dd>"],
  ["Token", "Token: §"],
  [undefined, "§"],
  [undefined, "see §"],
  [undefined, "the key is §"],
  [undefined, 'f("§")'],
  [undefined, "git clone https://user:§@example.com/acme"],
  [undefined, "git clone https://x-access-token:§@example.com/acme"],
  [undefined, `${"long_".repeat(20)}name=§`],
  [undefined, `ACME_KEY=${" ".repeat(30)}§`],
  [undefined, "ACME_KEY=one§"],
];

test.each(lines)("%s is the name in %j", (name, line) => {
  const offset = line.indexOf("§");
  expect(variableBefore(line.replace("§", acmeKey()), offset)).toBe(name);
  const below = `OTHER_KEY=1\n${line}`;
  expect(variableBefore(below.replace("§", acmeKey()), below.indexOf("§"))).toBe(name);
});

/** Each in UTF-8, as a scan reads it: the name expected, and the line. */
const foreignLines: readonly (readonly [name: string | undefined, line: string])[] = [
  ["contraseña", "contraseña: §"],
  ["CONTRASEÑA_BD", "CONTRASEÑA_BD=§"],
  ["contraseña", "contrasen\u0303a = '§'"],
  ["db_lösenord", 'db_lösenord: "§"'],
  ["ŞİFRE", "ŞİFRE=§"],
  ["БД_ПАРОЛЬ", "define('БД_ПАРОЛЬ', '§');"],
  ["数据库_密码", "os.environ['数据库_密码'] = '§'"],
  ["密码", "密码：「§"],
  ["パスワード", 'パスワード: "§"'],
  ["비밀번호", "- name: 비밀번호\n  value: §"],
  // What turns around or hides is not shown.
  [undefined, "סיסמה=§"],
  [undefined, "كلمة_المرور=§"],
  [undefined, "\u3164пароль=§"],
  ["пароль", "x\u202eпароль=§"],
  [undefined, "| Парольный77 | § |"],
  [undefined, "пользователь,Парольный77,§"],
];

test.each(foreignLines)("%s is the name in %j", (name, line) => {
  const text = Buffer.from(line.replace("§", acmeKey())).toString("latin1");
  const offset = Buffer.byteLength(line.slice(0, line.indexOf("§")));
  expect(variableBefore(text, offset)).toBe(name);
});

test("a finding carries the name", () => {
  const patch = `@@ -0,0 +1,2 @@\n+PORT=3000\n+ACME_KEY="${acmeKey()}"`;
  expect(scan({ kind: "patch", path: ".env", patch }).map(({ variable }) => variable)).toEqual(["ACME_KEY"]);
});

test("a line without end takes no longer than a short one", () => {
  const before = process.cpuUsage();
  const text = "a".repeat(2_000_000);
  for (let offset = 1_990_000; offset < 2_000_000; offset++) variableBefore(text, offset);
  for (const sign of ["A=", "a.", "--", ": a", "a ", "\\"]) variableBefore(sign.repeat(60), 120);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
});

test.each([
  "| Blumentopf77 | § |",
  "<tr><td>svc1</td><td>Blumentopf77</td><td>§</td></tr>",
  "INSERT INTO users VALUES (1,'Blumentopf77','§');",
  "INSERT INTO users VALUES ('Blumentopf77', '§');",
  "ann,Blumentopf77,§",
  "Blumentopf77\t§",
  'if (password == "Blumentopf77") return "§";',
  "if (entered === 'Blumentopf77')\n  return '§';",
  'case "Blumentopf77":\n  return "§";',
  `${randomText(30)}7k: §`,
])("a cell before, what is compared, or looks drawn, may be a secret itself, and is no name: %j", (line) => {
  const offset = line.indexOf("§");
  expect(variableBefore(line.replace("§", acmeKey()), offset)).toBeUndefined();
});
