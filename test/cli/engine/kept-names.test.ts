import { expect, test } from "@jest/globals";
import { catalogueNames, namesToKeep } from "../../../src/cli/engine/kept-names.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";

test("the names that are kept are those of the catalogue", () => {
  // Beside the sources there are none, and so they are asked for.
  const names = catalogueNames(catalogue);
  expect(JSON.parse(namesToKeep(catalogue))).toEqual(names);
  expect(names.providers).toContain("huggingface");
  expect(names.formats).toContain("huggingface-user-token");
  expect(names.hosted).toContain("gitlab");
});
