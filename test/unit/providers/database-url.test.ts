import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { databaseUrl } from "../../../src/providers/database-url.ts";
import { findKeys } from "../../contract/find-keys.ts";

function find(text: string): readonly { readonly secret: string; readonly keyId: string | undefined }[] {
  return databaseUrl.formats.flatMap((format) =>
    findKeys(text, format).map(({ secret, groups }) => ({ secret, keyId: format.keyId?.(secret, groups) })),
  );
}

const url = (password: string, host = "db.acme-shop.io:5432") => `postgres://app:${password}@${host}/shop`;
const strong = `${randomText(18)}7x`;

test.each([
  ["a query", `${url(strong)}?sslmode=require`, url(strong)],
  ["a full stop", `${url(strong)}. Then`, url(strong)],
  ["a quote", `"${url(strong)}"`, url(strong)],
  ["a line feed as JSON writes it", `"DB=${url(strong)}\\n"`, url(strong)],
  [
    "no database",
    `redis://:${strong}@cache.acme-shop.io:6379/`,
    `redis://:${strong}@cache.acme-shop.io:6379`,
  ],
])("the secret ends before %s", (_, text, secret) => {
  expect(find(text).map((found) => found.secret)).toEqual([secret]);
});

test.each([
  [url(strong), "app@db.acme-shop.io:5432/shop"],
  [`redis://:${strong}@cache.acme-shop.io:6379/0`, "cache.acme-shop.io:6379/0"],
  [`mysql://ann%40acme:${strong}@10.1.2.3/shop`, "ann%40acme@10.1.2.3/shop"],
  [
    `mongodb://app:${strong}@a.acme.io:27017,b.acme.io:27017/shop`,
    "app@a.acme.io:27017,b.acme.io:27017/shop",
  ],
  [`jdbc:sqlserver://db.acme.io:1433;user=sa;password=${strong}`, "sa@db.acme.io:1433"],
  [`jdbc:postgresql://db.acme.io/shop?password=${strong}`, "db.acme.io/shop"],
])("%# is named by all but its password", (text, keyId) => {
  expect(find(text).map((found) => found.keyId)).toEqual([keyId]);
});

test.each([
  ["password", "postgres", "root", "secret", "changeme", "change_me", "user", "guest", "admin", "pass"],
  ["Password1", "passw0rd", "P4ssword!", "secret123", "mysecretpassword", "my-secret-pw", "example"],
  ["$" + "{DB_PASSWORD}", "$DB_PASSWORD", "$password", "$(cat pw)", "{{ password }}", "{password}", "{}"],
  ["<password>", "[YOUR-PASSWORD]", "%s", "%(password)s", "%PASSWORD%", "***", "****", "xxxx", "...", "…"],
  [
    "DB_PASSWORD",
    "ansible_become_password",
    "YOUR_PASSWORD",
    "PASS",
    "MYSQL_SECRET",
    "1234",
    "123456789",
    "0000",
    "abc",
    "pw",
  ],
])("a password that everybody writes is no leak: %s, %s, %s, ...", (...passwords) => {
  for (const password of passwords)
    expect({ password, found: find(url(password)) }).toEqual({ password, found: [] });
});

test.each(["kestrel77", "hunter2-blue", "tr0ub4dor", "84629173", "Sommer2024", "aX9!q"])(
  "even the short password %s is one, on a server",
  (password) => {
    expect(find(url(password))).toHaveLength(1);
  },
);

const nearby = ["localhost", "localhost:5432", "127.0.0.1", "[::1]:5432", "db", "postgres:5432", "0.0.0.0"];

test.each(nearby)("on %s a password is made up, unless it is strong", (host) => {
  for (const password of ["shop", "shop_dev", "kestrel77", "localdev2024"]) {
    expect(find(url(password, host))).toEqual([]);
  }
  expect(find(url(strong, host))).toHaveLength(1);
});

test.each(["db.example.com", "db.example.org", "shop.test", "db.shop.example", "db.invalid"])(
  "%s is reserved for examples",
  (host) => {
    expect(find(url(strong, host))).toEqual([]);
  },
);

test("a literal password with the host in a variable is a leak", () => {
  expect(find(url(strong, "$" + "{DB_HOST}:5432"))).toHaveLength(1);
});

test("addresses without a password, and other schemes, are no leak", () => {
  const texts = [
    "redis://localhost:6379/0",
    "postgres://db.acme-shop.io/shop",
    "postgres://app@db.acme-shop.io/shop",
    "mongodb://a.acme.io:27017,b.acme.io:27017/shop?replicaSet=ops@acme",
    `https://app:${strong}@db.acme-shop.io/shop`,
    `notpostgres://app:${strong}@db.acme-shop.io/shop`,
  ];
  for (const text of texts) expect({ text, found: find(text) }).toEqual({ text, found: [] });
});
