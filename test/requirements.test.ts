import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { type Proof, readRequirements } from "../tools/requirements.ts";
import { features, requirementsPage } from "../tools/requirements-page.ts";

const requirements = readRequirements();
const done = requirements.flatMap(({ row, outcome }) => (outcome.kind === "done" ? { row, ...outcome } : []));

const at = (path: string) => new URL(`../${path}`, import.meta.url);
const read = (path: string) => readFileSync(at(path), "utf8");

test("every row of the guides stands there once, in order, with what it asks for", () => {
  expect(requirements.map(({ row }) => row)).toEqual(Array.from({ length: 193 }, (_, index) => index + 1));
  expect(requirements.filter(({ asks }) => asks === "")).toEqual([]);
  const named = requirements.flatMap((one) => one.features);
  expect([...new Set(named)].sort()).toEqual(Object.keys(features));
});

test("what is not done, or not quite, has its reason", () => {
  const reasons = requirements.flatMap(({ outcome }) =>
    outcome.kind === "not" ? outcome.why : (outcome.but ?? []),
  );
  expect(reasons.filter((reason) => !/^[A-Z].*\.$/u.test(reason))).toEqual([]);
});

test("every file that does something is there", () => {
  const missing = done.flatMap(({ row, by }) =>
    by.flatMap((path) => (existsSync(at(path)) ? [] : `${row}: ${path}`)),
  );
  expect(missing).toEqual([]);
});

test("every text stands in its issue, and every test in its file", () => {
  const wrong = done.flatMap(({ row, seen }) =>
    seen.flatMap((proof) => (holds(proof) ? [] : `${row}: ${JSON.stringify(proof)}`)),
  );
  expect(wrong).toEqual([]);
  expect(done.filter(({ seen }) => seen.length === 0)).toEqual([]);
});

test("docs/requirements.md is current (else: npm run docs)", () => {
  expect(read("docs/requirements.md") === requirementsPage(requirements)).toBe(true);
});

function holds(proof: Proof): boolean {
  if (!existsSync(at(proof.file))) return false;
  const text = read(proof.file);
  return proof.kind === "issue"
    ? proof.text !== "" && text.includes(proof.text)
    : proof.name !== "" && text.includes(`("${proof.name}"`);
}
