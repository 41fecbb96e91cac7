import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { grafana } from "../../../src/providers/grafana.ts";
import { createScanner } from "../../../src/scan/scanner.ts";

const key = grafana.formats.find(({ samples }) => samples.key !== undefined)?.samples.key?.() ?? "";

test.each([
  ["behind a placeholder", "api_key: <Your API key>   # Example - §", 0],
  ["behind one in quotes", 'const key = "<key>"; // e.g. §', 0],
  ["without a placeholder", "# Example - §", 1],
  ["behind another value", "api_key: none   # Example - §", 1],
  ["in the place of the placeholder", "api_key: §   # Example - <Your API key>", 1],
  ["not called an example", "api_key: <Your API key>   # until May: §", 1],
])("a key %s in %j is found so often: %i", (_, text, times) => {
  const { matches } = createScanner(catalogue).scan("a.yaml", Buffer.from(`${text.replace("§", key)}\n`));
  expect(matches.filter(({ providerId }) => providerId === "grafana")).toHaveLength(times);
  expect(matches).toHaveLength(times);
});

test.each([
  ["a value of SOPS", `ENC[AES256_GCM,data:${randomText(20)}=,iv:§,type:str]`, 0],
  ["one of Vault", "vault:v1:§", 0],
  ["what follows such a value", `token: ENC[AES256_GCM,data:${randomText(20)}=] # §`, 1],
  ["a list that is called so", "ENC = [ § ]", 1],
])("in %s, %j, a key is found so often: %i", (_, text, times) => {
  const { matches } = createScanner([grafana]).scan("a.yaml", Buffer.from(`${text.replace("§", key)}\n`));
  expect(matches).toHaveLength(times);
});
