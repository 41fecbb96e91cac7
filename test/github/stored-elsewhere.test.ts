import { expect, test } from "@jest/globals";
import { storedElsewhere } from "../../src/github/stored-elsewhere.ts";

const one = "1".repeat(40);
const two = "2".repeat(40);
const submodule = "a submodule: another repository";
const lfs = "Git LFS: the content is stored elsewhere";
const pointer = "version https://git-lfs.github.com/spec/v1";

test.each<readonly [string, string | null, string | undefined, string | undefined]>([
  ["a new submodule", one, `@@ -0,0 +1 @@\n+Subproject commit ${one}`, submodule],
  ["a moved one", two, `@@ -1 +1 @@\n-Subproject commit ${one}\n+Subproject commit ${two}`, submodule],
  ["a file that quotes one", one, `@@ -0,0 +1 @@\n+Subproject commit ${two}`, undefined],
  ["a new pointer", one, `@@ -0,0 +1,3 @@\n+${pointer}\n+oid sha256:ab\n+size 5`, lfs],
  ["a changed one", one, `@@ -1,3 +1,3 @@\n ${pointer}\n-oid sha256:ab\n+oid sha256:cd\n size 5`, lfs],
  ["a file that became one", one, `@@ -1,2 +1,3 @@\n-a\n-b\n+${pointer}\n+oid sha256:ab\n+size 5`, lfs],
  ["a text about pointers", one, `@@ -1,2 +1,3 @@\n a\n+${pointer}\n b`, undefined],
  ["a patch that GitHub left out", null, undefined, undefined],
])("%s", (_name, sha, patch, expected) => {
  expect(storedElsewhere({ sha, patch })).toBe(expected);
});
