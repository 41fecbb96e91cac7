import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { insertedName } from "../../../../src/scan/naming/inserted.ts";

test.each([
  ["password", "INSERT INTO users (id, password) VALUES (7, '§')"],
  ["password", "insert ignore into `users`(`id`,`password`,`mail`)\nvalues\n(7, '§', 'x')"],
  ["password", "INSERT INTO [users] ([name], [password]) VALUES (N'ann, or bob', N'§')"],
  ["api_token", "INSERT INTO a (id, b) VALUES (1, 'x'); INSERT INTO t (id, api_token) VALUES (1, '§')"],
  ["password", "INSERT INTO users (id, password) VALUES\n(1, 'x'),\n(2, '§')"],
  ["token_id", "INSERT INTO users (token_id, password) VALUES ('§', 'x')"],
  ["password", "INSERT INTO users (at, mail, password) VALUES (now(), lower('A, b'), crypt('§'))"],
  [undefined, "INSERT INTO users (name, password) VALUES ('§', 'x')"],
  [undefined, "INSERT INTO users (password, name) VALUES ('x', lower('§'))"],
  [undefined, "INSERT INTO users VALUES (7, '§')"],
  [undefined, "UPDATE users (id, password) VALUES (7, '§')"],
])("a row gives a value to %s in %j", (name, text) => {
  expect(insertedName(text.replace("§", randomText(24)), text.indexOf("§"))).toBe(name);
});

test("what looks like a hash is called one, for that is what tables keep of passwords", () => {
  const text = "INSERT INTO users (password) VALUES ('§')";
  for (const hash of [randomText(32, alphabets.hex), `${randomText(43, alphabets.base64)}=`])
    expect(insertedName(text.replace("§", hash), text.indexOf("§"))).toBe("sha password");
});
