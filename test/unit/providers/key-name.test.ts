import { expect, test } from "@jest/globals";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { keyName, keyTitle } from "../../../src/providers/key-name.ts";

test.each([
  ["huggingface", "Hugging Face user access token", "Hugging Face user access token"],
  ["database-url", "database connection URL", "Database connection URL"],
  ["jwt", "JWT signing secret (JWT)", "JWT signing secret (JWT)"],
  ["config-file", "password (netrc)", "Password (netrc)"],
  ["generic", "secret of unknown kind", "Secret of unknown kind"],
])("%s: %s in a sentence, %s at its beginning", (id, name, title) => {
  const provider = catalogue.find((known) => known.id === id);
  const format = provider?.formats[0];
  if (provider === undefined || format === undefined) throw new Error(`no ${id}`);
  expect([keyName(provider, format), keyTitle(provider, format)]).toEqual([name, title]);
});

test("a rule of a team's own", () => {
  const custom = { id: "custom", name: "Custom" };
  expect(keyName(custom, { name: "shop token" })).toBe("custom shop token");
  expect(keyTitle(custom, { name: "shop token" })).toBe("Custom shop token");
});
