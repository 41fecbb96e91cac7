import { expect, test } from "@jest/globals";
import { readTraits } from "../../../src/providers/traits.ts";

const body = JSON.stringify({
  name: "ada",
  orgs: [{ name: "acme" }, { name: "umbrella" }, { name: "acme" }],
  auth: { accessToken: { role: "write" } },
  list: { a: ["read", "write"], b: ["read"] },
  deep: { object: {} },
});

test("account, organizations, role and scopes are read from where they stand", () => {
  const where = {
    account: "name",
    organization: "orgs.*.name",
    role: "auth.accessToken.role",
    scopes: "list.*.*",
    expires: "header:x-expires",
  };
  expect(readTraits(where, { status: 200, headers: { "x-expires": "2027-01-01" }, body })).toEqual({
    account: "ada",
    organizations: ["acme", "umbrella"],
    role: "write",
    scopes: ["read", "write"],
    expires: "2027-01-01",
  });
});

test("scopes in one text are told one by one", () => {
  const answer = { status: 200, headers: { "x-oauth-scopes": "repo, read:org" }, body: "" };
  expect(readTraits({ scopes: "header:x-oauth-scopes" }, answer)).toEqual({ scopes: ["repo", "read:org"] });
});

test("what is not there, no text, or no JSON is not told", () => {
  const where = { account: "no.such", role: "deep.object", scopes: "constructor.name" };
  expect(readTraits(where, { status: 200, headers: {}, body })).toEqual({});
  expect(readTraits(where, { status: 200, headers: {}, body: "<html>" })).toEqual({});
});

test("long values and long lists are cut", () => {
  const long = JSON.stringify({
    name: "a".repeat(500),
    scopes: Array.from({ length: 99 }, (_, at) => `s${at}`),
  });
  const { account, scopes } = readTraits(
    { account: "name", scopes: "scopes.*" },
    { status: 200, headers: {}, body: long },
  );
  expect(account).toHaveLength(80);
  expect(scopes).toHaveLength(12);
});
