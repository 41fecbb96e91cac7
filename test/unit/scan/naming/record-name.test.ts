import { expect, test } from "@jest/globals";
import { recordName } from "../../../../src/scan/naming/record-name.ts";
import { secretness } from "../../../../src/values/names.ts";

/** What the value `§` is called, in the bytes of its text. */
function named(text: string, value = "q7Rk2mXw9ZbT4hLd"): string | undefined {
  const bytes = Buffer.from(text.replace("§", value)).toString("latin1");
  return recordName(bytes, bytes.indexOf(value));
}

test.each([
  ["password", "shop=# \\x\n-[ RECORD 1 ]----\nid       | 1\npassword | §\nmail     | a\n"],
  ["api_key", "+-[ RECORD 12 ]-+\n| id      | 1   |\n| api_key | §   |\n+---------+-----+\n"],
  ["password", "\u2500[ RECORD 1 ]\u2500\u252c\u2500\nid       \u2502 1\npassword \u2502 §\n"],
  ["password", "-[ RECORD 1 ]---\npassword | a\n-[ RECORD 2 ]---\npassword | §\n"],
  ["password_hint", "-[ RECORD 1 ]---\npassword_hint | §\n"],
  [undefined, "-[ RECORD 1 ]---\ncity | §\n"],
  [undefined, "password | §\n"],
  [undefined, "-[ RECORD 1 ]---\nid | 1\n\npassword | §\n"],
])("%s is the name of the value in %j", (name, text) => expect(named(text)).toBe(name));

test("what is kept of a password is a hash", () => {
  const hash = Buffer.from("0123456789abcdef").toString("hex");
  expect(named("-[ RECORD 1 ]---\npassword | §\n", hash)).toBe("password hash");
  expect(secretness(named("-[ RECORD 1 ]---\nuser_password | §\n", hash) ?? "")).toBe("public");
  expect(named("-[ RECORD 1 ]---\napi_key | §\n", hash)).toBe("api_key");
  expect(named("-[ RECORD 1 ]---\npassword | §\nsalt | x\n")).toBe("password hash");
  expect(named("-[ RECORD 1 ]---\nsalt | x\npassword | §\n")).toBe("password hash");
  expect(named("-[ RECORD 1 ]---\npassword | §\n-[ RECORD 2 ]---\nsalt | x\n")).toBe("password");
});
