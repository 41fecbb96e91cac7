import { expect, test } from "@jest/globals";
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
