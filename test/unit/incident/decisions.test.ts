import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { isAtLeast, roles } from "../../../src/incident/actor.ts";
import { assertNever } from "../../../src/incident/assert-never.ts";
import { type Checklist, requiredItems } from "../../../src/incident/checklist.ts";
import { commitSha, isCommitSha, isNoCommit } from "../../../src/incident/commit-sha.ts";
import { noCoverage } from "../../../src/incident/coverage.ts";
import { isReappearance } from "../../../src/incident/reappearance.ts";
import { repositoryId } from "../../../src/incident/repository.ts";
import { decideOrder } from "../../../src/incident/rotation-order.ts";
import { type Severity, severities, worse } from "../../../src/incident/severity.ts";
import type { Validity } from "../../../src/incident/validity.ts";

const active: Validity = { kind: "active", evidence: "200" };
const inactive: Validity = { kind: "inactive", evidence: "401" };
const unknown: Validity = { kind: "unknown", reason: "unreachable" };

test.each([
  ["strangers can read it", true, unknown, "contain-now"],
  ["strangers can read it, and it is dead", true, inactive, "contain-now"],
  ["strangers can read it, and it works", true, active, "contain-now"],
  ["it is private, and works", false, active, "contain-now"],
  ["it is private, and dead", false, inactive, "zero-downtime"],
  ["it is private, and nothing is known", false, unknown, "zero-downtime"],
] as const)("the order of the rotation when %s", (_name, publicRepository, validity, order) => {
  expect(decideOrder({ publicRepository, validity })).toBe(order);
});

test("of two severities the worse counts, in either order", () => {
  expect(severities).toEqual(["critical", "high", "medium", "low"]);
  for (const [index, bad] of severities.entries()) {
    for (const milder of severities.slice(index) as Severity[]) {
      expect([worse(bad, milder), worse(milder, bad)]).toEqual([bad, bad]);
    }
  }
});

test("a role allows what the weaker ones allow", () => {
  expect(roles).toEqual(["none", "read", "triage", "write", "maintain", "admin"]);
  expect(roles.filter((role) => isAtLeast(role, "write"))).toEqual(["write", "maintain", "admin"]);
  expect(roles.filter((role) => isAtLeast(role, "maintain"))).toEqual(["maintain", "admin"]);
  expect(roles.filter((role) => isAtLeast(role, "none"))).toEqual(roles);
});

const resolvedAt = new Date("2026-11-01T12:00:00Z");
const before = new Date("2026-11-01T11:59:59Z");

test.each([
  ["an old change in a known place is rebased", before, true, false, false],
  ["an old change is merged", before, true, true, false],
  ["a pull request that knew the key is squashed later", resolvedAt, false, true, false],
  ["a new change brings it to a known place", resolvedAt, true, false, true],
  ["an old change brings it to a new place", before, false, false, true],
  ["a new change brings it to a new place", resolvedAt, false, false, true],
])("whether a key came back when %s", (_name, authoredAt, isKnownPath, isMergedPullRequest, expected) => {
  expect(isReappearance({ resolvedAt, authoredAt, isKnownPath, isMergedPullRequest })).toBe(expected);
});

test.each([40, 64])("%d hexadecimal digits name a commit", (length) => {
  const sha = randomText(length, alphabets.hex);
  expect(isCommitSha(sha)).toBe(true);
  expect(commitSha(sha)).toBe(sha);
});

const sha = `${randomText(39, alphabets.hex)}a`;

test.each([
  "",
  sha.slice(1),
  `${sha}0`,
  sha.toUpperCase(),
  `${sha.slice(1)}g`,
  ` ${sha.slice(1)}`,
  `${sha}\n`,
  `refs/heads/${sha}`,
  "main",
])("%j names no commit", (text) => {
  expect(isCommitSha(text)).toBe(false);
  expect(() => commitSha(text)).toThrow(RangeError);
});

test("zeros stand for a ref that was not there", () => {
  expect([isNoCommit("0".repeat(40)), isNoCommit("0".repeat(64))]).toEqual([true, true]);
  expect([isNoCommit(""), isNoCommit(`${"0".repeat(39)}1`), isNoCommit(sha)]).toEqual([false, false, false]);
});

test("the gate waits for required items only", () => {
  const checklist: Checklist = [
    {
      title: "Revoke",
      items: [
        { id: "revoke", text: "Revoke it", required: true },
        { id: "look", text: "Look for abuse", required: false },
      ],
    },
    { title: "Check", items: [{ id: "check", text: "Check it", required: true }] },
  ];
  expect(requiredItems(checklist)).toEqual(["revoke", "check"]);
  expect(requiredItems([])).toEqual([]);
});

test("a range starts with nothing seen", () => {
  expect(noCoverage(7)).toEqual({
    commitsInRange: 7,
    commitsScanned: 0,
    filesScanned: 0,
    bytesScanned: 0,
    filesSkipped: 0,
    skipped: [],
    allowed: 0,
    sources: [],
  });
});

test("GitHub's numbers are kept as text", () => {
  expect(repositoryId(42)).toBe("42");
});

test("a case that the compiler did not know is loud", () => {
  // @ts-expect-error -- 2345: only a mistake gets here
  expect(() => assertNever({ kind: "new" })).toThrow('unexpected case: {"kind":"new"}');
});
