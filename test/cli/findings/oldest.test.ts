import { expect, test } from "@jest/globals";
import { Oldest } from "../../../src/cli/findings/oldest.ts";
import type { Reported } from "../../../src/cli/report/reported.ts";

const NOWHERE = { line: 1, column: 1 };

function found(path: string, commit: string): Reported {
  return {
    rule: "acme-token",
    provider: "acme",
    path,
    rootPath: path,
    commit,
    isInName: false,
    start: NOWHERE,
    end: NOWHERE,
    confidence: "high",
    severity: "high",
    level: "block",
    mask: "acme…",
    fingerprint: "local:1",
    title: "ACME token",
    next: "",
  };
}

test("of a key in a file, the oldest commit counts, in whatever order versions are read", () => {
  const versions = [3, 7, 5];
  for (const order of [versions, versions.toReversed(), versions.toSorted()]) {
    const oldest = new Oldest();
    for (const age of order) oldest.add(age, [found("a.env", `c${age}`), found("b.env", "other")]);
    oldest.add(4, [found("c.env", "c4")]);
    expect(oldest.size).toBe(3);
    const commits = oldest.all().map((group) => group.map(({ path, commit }) => `${path} ${commit}`));
    expect(commits).toEqual([["c.env c4"], ["a.env c7"], ["b.env other"]]);
  }
});
