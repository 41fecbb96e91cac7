import { expect, test } from "@jest/globals";
import { failureKindOf } from "../../src/git/git-failure.ts";

/* What git 2.39.5 said of these troubles, 2026-11. */

test.each([
  [
    "a connection that is lost in the middle of a pack",
    "error: 40 bytes of body are still expected\nfetch-pack: unexpected disconnect while reading sideband packet\nfatal: early EOF\nfatal: fetch-pack: invalid index-pack output\n",
    "unreachable",
  ],
  [
    "a full disk",
    "fatal: write error: No space left on device\nfatal: fetch-pack: invalid index-pack output\n",
    "unavailable",
  ],
  [
    "a pack that lacks what it builds upon",
    "fatal: pack has 1 unresolved delta\nfatal: fetch-pack: invalid index-pack output\n",
    "damaged",
  ],
])("%s is told from damage of the mirror", (_name, said, kind) => {
  expect(failureKindOf(said, "unreachable")).toBe(kind);
});
