import { describe, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { generic } from "../../../../src/providers/generic.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";

const scanner = createScanner([generic]);

/** A password with signs that end a value where it has no quotes. */
function password(): string {
  return `q(7R;x${randomText(16, alphabets.alphanumeric)},x4[Z&`;
}

/** What is found in a file of this name, with `§` for the password: true for all of it, and nothing else. */
function found(path: string, text: string): readonly boolean[] {
  const value = password();
  const { matches } = scanner.scan(path, Buffer.from(text.replace("§", value)));
  return matches.map(({ secret }) => secret.reveal("fingerprint") === value);
}

describe("a password without quotes", () => {
  test("is whole in UTF-16, too, in both of its readings", () => {
    const value = password();
    const bytes = Buffer.from(`\uFEFF[smtp]\r\npassword = ${value}\r\nport = 587\r\n`, "utf16le");
    const told = scanner.scan("mail.ini", bytes).matches.map(({ secret }) => secret.reveal("fingerprint"));
    expect(new Set(told)).toEqual(new Set([value]));
  });

  test.each([
    [".env", "A=1\nDB_PASSWORD=§\nB=2\n"],
    [".env.production", "export DB_PASSWORD=§ # of the shop\r\nB=2\r\n"],
    ["config/shop.yml", "db:\n  password: §\n  port: 1\n"],
    ["application.properties", "shop.db.password = §"],
    ["shop.service.conf", "Environment=SMTP_PASSWORD=§\n"],
    ["redis.conf", "requirepass §\n"],
    ["notes.md", "Access:\n\nDB_PASSWORD=§\n"],
    ["Dockerfile", "FROM acme\nENV DB_PASSWORD=§\n"],
    ["run.log", "password: §\n"],
  ])("goes to the end of its line in %j", (path, text) => expect(found(path, text)).toEqual([true]));

  test.each([
    ["shop.ts", "const login = { password: § };"],
    ["notes.md", "DB_PASSWORD=§ is it\n"],
    ["notes.md", "DB_PASSWORD=§[...]\n"],
    ["shop.yml", "user: §\n"],
    ["shop.yml", "password: [§]\n"],
    ["shop.yml", "password: {{ § }}\n"],
    [".env", "DB_PASSWORD=$(get §)\n"],
    [".env", "the DB_PASSWORD of the shop is § now\n"],
  ])("is no setting in %j: %j", (path, text) => expect(found(path, text)).not.toContain(true));
});
