import { expect, test } from "@jest/globals";
import { randomText } from "../../../../src/formats/sample.ts";
import { parentName } from "../../../../src/scan/naming/parent-name.ts";

test.each([
  ["jwt.key", "jwt:\n  enabled: true\n  key: §"],
  ["Jwt.key", '"Jwt": {\n    "Issuer": "acme",\n    "Key": "§"\n  }'],
  ["crypt.key", "'crypt' => [\n    'key' => '§'\n]"],
  ["encryption.key", "api:\n  port: 1\n  encryption:\n    # of the device\n    key: '§'"],
  ["jwt.key", "[auth.jwt]\nttl = 60\nkey = §"],
  ["api.key", "api {\n  list = [1, 2]\n  key = §"],
  ["acme.key", "[acme]\n\nkey = §"],
  ["acme.key", '[acme "prod"] ; of git\n\tkey = §'],
  ["acme.key", '["shop".acme.prod]\nkey = "§"'],
  ["Acme.key", '{"Acme": {"prod": {"url": "x", "key": "§"}}}'],
  ["acme.key", "acme:\n  default:\n    key: §"],
  ["acme.key", "\nacme:\n  key: §"],
  ["acme.key", "acme:\n  shop:\n    secret: x\nacme:\n  key: §\n"],
  [undefined, "\nkey: §"],
  [undefined, "default:\n  key: §"],
  [undefined, "[jwt]\nttl = 60\n[cache]\nkey = §"],
  [undefined, 'items: [{ "key": "§" }]'],
  [undefined, 'return { key: "§" }'],
  [undefined, "[acme]\nsecret = x\nkey = §"],
  [undefined, "'acme' => ['key' => '§', 'secret' => 'x']"],
  [undefined, '"jwt": { "ttl": 60 }, "cache": { "key": "§" }'],
])("%s is the name of the value in %s", (name, text) => {
  expect(parentName("key", text, text.indexOf("§"))?.name).toBe(name);
});

test("a section that says by itself that its key opens something is told from one about anything", () => {
  const [jwt, acme] = ["[jwt]\nkey = §", "[acme]\nkey = §"];
  expect(parentName("key", jwt, jwt.indexOf("§"))?.opens).toBe(true);
  expect(parentName("key", acme, acme.indexOf("§"))?.opens).toBe(false);
});

test("a section that was drawn is no name, as names are shown", () => {
  const text = `"${randomText(30)}7": { "key": "§" }`;
  expect(parentName("key", text, text.indexOf("§"))).toBeUndefined();
});

test("a primary key is one that encrypts in the section of Rails for that, and nowhere else", () => {
  const text = "active_record_encryption:\n  deterministic_key: x\n  primary_key: §\n";
  expect(parentName("primary_key", text, text.indexOf("§"))?.name).toBe(
    "active_record_encryption.primary_key",
  );
  expect(parentName("foreign_key", text, text.indexOf("§"))).toBeUndefined();
  const other = "users:\n  primary_key: §\n";
  expect(parentName("primary_key", other, other.indexOf("§"))).toBeUndefined();
  expect(parentName(undefined, text, text.indexOf("§"))).toBeUndefined();
});
