import { expect, test } from "@jest/globals";
import { parentName } from "../../../../src/scan/naming/parent-name.ts";

test.each([
  ["jwt_key", "jwt:\n  enabled: true\n  key: §"],
  ["Jwt_key", '"Jwt": {\n    "Issuer": "acme",\n    "Key": "§"\n  }'],
  ["crypt_key", "'crypt' => [\n    'key' => '§'\n]"],
  ["encryption_key", "api:\n  port: 1\n  encryption:\n    # of the device\n    key: '§'"],
  ["jwt_key", "[auth.jwt]\nttl = 60\nkey = §"],
  ["api_key", "api {\n  list = [1, 2]\n  key = §"],
  [undefined, "[jwt]\nttl = 60\n[cache]\nkey = §"],
  [undefined, '"jwt": { "ttl": 60 }, "cache": { "key": "§" }'],
])("%s is the name of the value in %s", (name, text) => {
  expect(parentName("key", text, text.indexOf("§"))).toBe(name);
});

test("a primary key is one that encrypts in the section of Rails for that, and nowhere else", () => {
  const text = "active_record_encryption:\n  deterministic_key: x\n  primary_key: §\n";
  expect(parentName("primary_key", text, text.indexOf("§"))).toBe("active_record_encryption_key");
  expect(parentName("foreign_key", text, text.indexOf("§"))).toBeUndefined();
  const other = "users:\n  primary_key: §\n";
  expect(parentName("primary_key", other, other.indexOf("§"))).toBeUndefined();
  expect(parentName(undefined, text, text.indexOf("§"))).toBeUndefined();
});
