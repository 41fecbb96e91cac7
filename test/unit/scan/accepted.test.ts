import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { grafana } from "../../../src/providers/grafana.ts";
import { heroku } from "../../../src/providers/heroku.ts";
import { snyk } from "../../../src/providers/snyk.ts";
import { wallet } from "../../../src/providers/wallet.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { mixedHex } from "../drawn-text.ts";

const key = grafana.formats.find(({ samples }) => samples.key !== undefined)?.samples.key?.() ?? "";

test.each([
  ["a value of SOPS", `ENC[AES256_GCM,data:${randomText(20)}=,iv:§,type:str]`, 0],
  ["one of EJSON", `EJ[1:${randomText(44)}:§:x]`, 0],
  ["what follows such a value", `token: ENC[AES256_GCM,data:${randomText(20)}=] # §`, 1],
  ["brackets that are called so", 'TOKENS = ENC["§"]', 1],
  ["the same without quotes", "TOKENS = ENC[§]", 1],
  ["what is said to come from Vault", "vault:v1:§", 1],
  ["what is said to be encrypted", "{AES}§", 1],
  ["arguments of a shell", 'curl "$1$§"', 1],
  ["a comment behind a placeholder", "api_key: <your key>  # Example: §", 1],
])("a key in %s, %j, is found so often: %i", (_, text, times) => {
  const { matches } = createScanner(catalogue).scan("a.yaml", Buffer.from(`${text.replace("§", key)}\n`));
  expect(matches.filter(({ providerId }) => providerId === "grafana")).toHaveLength(times);
});

const ISSUE = '{ "attributes": { "title": "Injection", "severity": "high", "key": "§" } }';
const TICKET = '{ "title": "restart", "severity": "high", "key": "§" }';

test.each([
  ["an issue of Snyk's", snyk, "https://api.snyk.io/rest/issues", ISSUE, 0],
  ["a ticket", snyk, "https://api.snyk.io", TICKET, 1],
  ["an issue of somebody else", heroku, "https://api.heroku.com", ISSUE, 1],
])("the key of %s is found so often: %#", (_, provider, host, text, times) => {
  const file = `# ${host}\n${text.replace("§", randomUUID())}\n`;
  expect(createScanner([provider]).scan("a.json", Buffer.from(file)).matches).toHaveLength(times);
});

test("a wallet's private key is one, whatever its file is called", () => {
  const found = (path: string) =>
    createScanner([wallet]).scan(path, Buffer.from(`private_key = "${mixedHex(64)}"\n`)).matches.length;
  expect(found("tests/ed25519_vectors.py")).toBe(1);
  expect(found("scripts/vectors.py")).toBe(1);
});
