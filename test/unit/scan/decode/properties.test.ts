import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { databaseUrl } from "../../../../src/providers/database-url.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";

const scanner = createScanner([databaseUrl]);
const password = randomText(16, alphabets.alphanumeric);
const address = `mongodb://shop:${password}@db.acme.io/shop?tls=true`;

/** As `java.util.Properties` stores it. */
const line = `uri=${address.replaceAll(/[:=#!]/g, String.raw`\$&`)}`;

function found(path: string, text: string) {
  return scanner.scan(path, Buffer.from(text)).matches.map(({ secret, start }) => ({
    hasPassword: secret.reveal("fingerprint").includes(`:${password}@`),
    start,
  }));
}

test("a file of Java properties is read without the backslashes before its signs", () => {
  expect(found("a.properties", `#stored\n${line}\n`)).toEqual([
    { hasPassword: true, start: { line: 2, column: 5 } },
  ]);
  expect(found("conf/A.PROPERTIES", line)).toHaveLength(1);
  expect(found("a.properties", String.raw`path=C\:\\Users`)).toEqual([]);
});

test("elsewhere such a backslash says something else", () => {
  expect(found("a.txt", line)).toEqual([]);
});
