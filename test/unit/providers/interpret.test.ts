import { expect, test } from "@jest/globals";
import {
  confirmed,
  interpret,
  interpretMadeUp,
  type ProviderAnswer,
  together,
} from "../../../src/providers/interpret.ts";
import { bearer, get } from "../../../src/providers/key-request.ts";
import { active, inactive, inactiveWithoutBody, unknown } from "../../../src/providers/verification.ts";

const verification = {
  id: "acme-me",
  formats: ["acme-token"],
  requests: [get("https://api.acme.example/me", bearer)],
  answers: [
    active(200, '"id"'),
    active(403, "missing scope"),
    unknown(401, "ip_not_allowed"),
    inactive(401),
    inactiveWithoutBody(410),
  ],
  source: "made up, 2026-11",
};

test.each<[string, Partial<ProviderAnswer>, string]>([
  ["alive", { status: 200, body: '{"id":7}' }, "active"],
  ["dead", { status: 401, body: '{"error":"no such token"}' }, "inactive"],
  ["the scope is missing", { status: 403, body: "Missing Scope: read" }, "active"],
  ["refused for no stated reason", { status: 403, body: "{}" }, "refused"],
  ["refused for the address", { status: 401, body: "ip_not_allowed" }, "refused"],
  ["rate limited", { status: 429, body: "slow down" }, "rate-limited"],
  ["overloaded", { status: 529, body: "{}" }, "rate-limited"],
  ["out of order", { status: 503, body: "{}" }, "unreachable"],
  ["a proxy wants a password", { status: 407, body: "{}" }, "unreachable"],
  ["blocked by a firewall", { status: 403, body: "<!DOCTYPE html><title>Attention</title>" }, "intercepted"],
  [
    "a page with the right status",
    { status: 401, body: "no", headers: { "content-type": "text/html" } },
    "intercepted",
  ],
  ["a redirect", { status: 302, body: "" }, "intercepted"],
  ["the endpoint is gone", { status: 404, body: '{"error":"not found"}' }, "unexpected-response"],
  ["another kind of yes", { status: 200, body: '{"welcome":true}' }, "unexpected-response"],
  ["no words", { status: 401, body: " \n" }, "unexpected-response"],
  ["no words where there are none", { status: 410, body: "" }, "inactive"],
])("%s", (_, answer, expected) => {
  const verdict = interpret(verification, { status: 0, headers: {}, body: "", ...answer });
  expect(verdict.kind === "unknown" ? verdict.reason : verdict.kind).toBe(expected);
});

const yes = { kind: "active" } as const;
const no = { kind: "inactive" } as const;
const limited = { kind: "unknown", reason: "rate-limited" } as const;

test("a key is dead where all regions say so, and alive where one does", () => {
  expect(together([no, no])).toEqual(no);
  expect(together([no, limited])).toEqual(limited);
  expect(together([no, limited, yes])).toEqual(yes);
});

test("a made-up key must be refused, or the answer counts for nothing", () => {
  const changed = { kind: "unknown", reason: "endpoint-changed" };
  expect(confirmed(no, no)).toEqual(no);
  expect(confirmed(yes, no)).toEqual(yes);
  expect(confirmed(yes, yes)).toEqual(changed);
  expect(confirmed(no, yes)).toEqual(changed);
  expect(confirmed(no, limited)).toEqual(limited);
  expect(confirmed(yes, limited)).toEqual(yes);
  expect(confirmed(limited, no)).toEqual(limited);
});

test("a made-up key may be told something else than a dead one", () => {
  const told = { status: 401, headers: {}, body: "ip_not_allowed" };
  expect(interpretMadeUp(verification, told)).toEqual(interpret(verification, told));
  const other = { ...verification, madeUp: [inactive(401, "ip_not_allowed")] };
  expect(interpretMadeUp(other, told)).toEqual(no);
  expect(interpret(other, told)).toEqual({ kind: "unknown", reason: "refused" });
});
