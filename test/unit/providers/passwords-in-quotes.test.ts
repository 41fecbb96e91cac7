import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { basicAuth } from "../../../src/providers/basic-auth.ts";
import { configFile } from "../../../src/providers/config-file.ts";
import { createScanner } from "../../../src/scan/scanner.ts";

const scanner = createScanner([basicAuth, configFile]);

/** True where the password is found that stands for `§`, and nothing else. */
function isFound(text: string, password: string): boolean {
  const { matches } = scanner.scan("", Buffer.from(text.replace("§", () => password)));
  return matches.length === 1 && matches[0]?.secret.reveal("fingerprint") === password;
}

test.each([
  ["sshpass -p '§' ssh ops@10.1.2.3"],
  ["export PGPASSWORD='§'"],
  ["mysql --user=ann --password='§' shop"],
  ["curl -u 'ops:§' https://api.acme-shop.io"],
])("single quotes of a shell end with the next one, in %j", (text) => {
  for (const sign of '"`<>\\$&|;(')
    expect([sign, isFound(text, `kX7${sign}${randomText(20)}7q`)]).toEqual([sign, true]);
});

test("double quotes of a shell hold what it does not replace", () => {
  for (const sign of "'<>&|;(")
    expect([sign, isFound('export PGPASSWORD="§"', `kX7${sign}${randomText(20)}7q`)]).toEqual([sign, true]);
});

test("an element of XML ends with its tag", () => {
  const text = "<server>\n  <password>§</password>\n</server>";
  for (const sign of "\"'\\&")
    expect([sign, isFound(text, `kX7${sign}${randomText(20)}7q`)]).toEqual([sign, true]);
});
