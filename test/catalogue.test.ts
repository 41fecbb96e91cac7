import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { catalogue, findProvider } from "../src/providers/catalogue.ts";

/** Files of the folder that serve all providers. */
const HELPERS = [
  "catalogue.ts",
  "common-advice.ts",
  "generic-playbook.ts",
  "interpret.ts",
  "key-name.ts",
  "key-request.ts",
  "placeholder.ts",
  "provider.ts",
  "revocation.ts",
  "traits.ts",
  "verification.ts",
];

/** What a provider's own file leaves to others, so that all stay short. */
const PART =
  /-(?:keys|playbook|verification|(?:command-|der-|django-|dns-|dotnet-|erlang-|jwk-|php-|putty-|rails-|registry-|service-|store-|string-|tool-|transfer-|vpn-)?(?:formats|samples))\.ts$/;

const files = readdirSync(new URL("../src/providers", import.meta.url)).filter(
  (name) => !HELPERS.includes(name),
);
const ids = catalogue.map(({ id }) => id);

test("the catalogue lists the folder", () => {
  const names = files.filter((name) => !PART.test(name)).map((name) => name.replace(/\.ts$/, ""));
  expect(names.sort()).toEqual(ids);
});

test("every part belongs to a provider", () => {
  const owners = files.filter((name) => PART.test(name)).map((name) => name.replace(PART, ""));
  expect(owners.filter((owner) => !ids.includes(owner))).toEqual([]);
});

test("the catalogue is in alphabetical order, each provider once", () => {
  expect(ids).toEqual([...new Set(ids)].sort());
});

test("formats are named after their provider, each once", () => {
  const formatIds = catalogue.flatMap(({ id, formats }) =>
    formats.map((format) => ({ provider: id, format: format.id })),
  );
  expect(
    formatIds.filter(({ provider, format }) => !new RegExp(`^${provider}-[a-z0-9-]+$`).test(format)),
  ).toEqual([]);
  expect(new Set(formatIds.map(({ format }) => format)).size).toBe(formatIds.length);
});

test("a provider is found by its id", () => {
  for (const provider of catalogue) expect(findProvider(provider.id)).toBe(provider);
  expect(findProvider("nobody")).toBeUndefined();
});
