import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { isLeakedLogin, isPassword } from "../../../src/values/password.ts";
import { drawnPassword } from "../drawn-text.ts";

const server = (password: string) => isLeakedLogin({ password, user: "app", hosts: ["db.acme-shop.io"] });

test.each([
  `\${PASSWORD}`,
  `\${PASSWORD`,
  "$DB_PASSWORD",
  "{{db_password}}",
  "#{password}",
  "%(password)s",
  "{0}",
  "{password!r}",
  "{sonatypePassword}",
  "{sonatypePassword",
  "<password>",
  "[YOUR-PASSWORD]",
  "p***d",
  "p...d",
  "xxxx",
  "DB_PASSWORD",
  "db_password",
  "dbPassword",
  "next-page-token",
  "config.password",
  "process.env.PASSWORD",
  "os.environ/DB_PASSWORD",
  "secretref:db-password",
  "%env(DB_PASSWORD)%",
  "((DB_PASSWORD))",
  "{env:DB_PASSWORD",
  "/run/secrets/db_password",
  "$ENV{DB_PASSWORD}",
  "$__env{DB_PASSWORD",
  `***${"REMOVED"}***`,
  `{AES}${randomText(24)}`,
  `$6$${randomText(8)}$${randomText(86)}`,
])("%s stands in the place of a password", (text) => {
  expect([server(text), isPassword(text)]).toEqual([false, false]);
});

test.each([
  "crypto.randomBytes(16).toString(",
  "getPassword(",
  "passwords[index].value",
  "correct-horse-battery-staple",
  "mail-server-secret-50",
  Buffer.from("Jelszó").toString("latin1"),
  "refTokens[refTokens.length",
  "password1234",
  "hunter2",
  "invalid",
  "postgres-dev",
  "P@ssw0rd123",
  "foobared",
  "apass",
])("%s is no password", (text) => expect(isPassword(text)).toBe(false));

test.each([
  "todo",
  "undefined",
  "none",
  "not-needed",
  "Encrypted",
  "tiger",
  "disabled",
  "1234567890abcdef1234567890abcdef",
])("%s opens no server", (text) => expect(server(text)).toBe(false));

test.each(["summer2024rain", "Correct-Horse-7", `${drawnPassword()}.Qp9a`, "m{9Kq}w#{2xRv7Tz"])(
  "%s is one, random or not",
  (text) => expect([server(text), isPassword(text)]).toEqual([true, true]),
);

test("whoever has no name has no password that somebody made up", () => {
  const hosts = ["ftp.acme-shop.io"];
  const leaked = ["mozilla@acme.io", "visitor", drawnPassword()].map((password) =>
    ["anonymous", "ann"].map((user) => isLeakedLogin({ password, user, hosts })),
  );
  expect(leaked).toEqual([
    [false, true],
    [false, true],
    [true, true],
  ]);
});
