import { expect, test } from "@jest/globals";
import { randomText } from "../../src/formats/sample.ts";
import { Secret } from "../../src/incident/secret.ts";
import { describeError, openLog } from "../../src/log.ts";
import type { LogFields } from "../../src/ports/log.ts";
import { OutsideError } from "../../src/ports/outside-error.ts";
import { property } from "./chance.ts";

const secret = randomText(40);

/** The lines that are written, read back. */
function lines(
  level: string,
  write: (log: ReturnType<typeof openLog>) => void,
): readonly Record<string, unknown>[] {
  const written: string[] = [];
  write(openLog(level, { write: (line: string) => void written.push(line) }));
  return written.map((line): Record<string, unknown> => JSON.parse(line));
}

/** What a caller writes who gets around the compiler. */
function smuggled(fields: object): LogFields {
  return fields as LogFields;
}

test("a line is a sentence with a level, a time and fields", () => {
  const [line] = lines("info", (log) => log.info("scan finished", { findings: 2, head: "abc" }));
  expect(line).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    name: "rekey",
    findings: 2,
    head: "abc",
    msg: "scan finished",
  });
});

test("fields may be left out", () => {
  expect(lines("info", (log) => log.warn("careful"))).toMatchObject([{ level: 40, msg: "careful" }]);
});

test.each([
  ["info", [30, 40, 50]],
  ["warn", [40, 50]],
  ["error", [50]],
  ["silent", []],
])("at level %s", (level, expected) => {
  const written = lines(level, (log) => {
    log.info("a");
    log.warn("b");
    log.error("c");
  });
  expect(written.map((line) => line.level)).toEqual(expected);
});

test.each<[string, object]>([
  ["a field that is not on the list", { token: secret, body: secret, Reason: secret }],
  ["an error", { err: new Error(secret), error: new Error(secret) }],
  ["an error in place of the fields", new Error(secret)],
  ["an object in place of a word", { reason: { token: secret }, code: [secret] }],
  ["an object that tells itself as JSON", { reason: { toJSON: () => secret } }],
  ["a secret in place of a word", { reason: new Secret(secret) }],
  ["what every object has", { constructor: secret, ["__proto__"]: secret }],
])("%s is not written", (_name, fields) => {
  const written: string[] = [];
  openLog("debug", { write: (line: string) => void written.push(line) }).error("trouble", smuggled(fields));
  expect(written.join()).toContain("trouble");
  expect(written.join()).not.toContain(secret);
});

test("a long word is cut", () => {
  const [line] = lines("info", (log) => log.info("long", { reason: "x".repeat(2_000) }));
  expect(line?.reason).toBe("x".repeat(500));
});

property("a line stays one line of JSON, whatever stands in it", 300, (chance) => {
  const reason = chance.text(chance.below(50), '\n\r\u2028\u0000\u001b"\\{}%sdjo ');
  const written: string[] = [];
  openLog("info", { write: (line: string) => void written.push(line) }).info("100 %s %o", { reason });
  expect(written).toHaveLength(1);
  expect(written[0]?.trimEnd()).not.toMatch(/[\n\r]/);
  expect(JSON.parse(written[0] ?? "")).toMatchObject({ reason, msg: "100 %s %o" });
});

test("our own errors tell what they are", () => {
  expect(describeError(new OutsideError("github-gone", "never", "GitHub says that it is gone"))).toEqual({
    code: "github-gone",
    reason: "GitHub says that it is gone",
  });
});

test("a foreign error tells its name and where it was made", () => {
  const { code, reason } = describeError(new TypeError(secret));
  expect(code).toBe("TypeError");
  expect(reason).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?(?: < at .*){0,2}$/);
});

class Lookalike extends Error {
  override readonly name = "OutsideError";
  readonly code = secret;
  readonly detail = secret;
  readonly retry = "never";
}

function renamed(error: Error, name: string): Error {
  error.name = name;
  return error;
}

/** An error that got another message after its stack was written down, which happens when it is first read. */
function changed(message: string): Error {
  const error = new Error(message);
  expect(error.stack).toContain(message);
  return Object.assign(error, { message: "something else" });
}

const calls = `at ${secret} (file:///${secret}.ts:1:1)\n    at async ${secret} (node:internal/${secret}:1:1)`;

test.each<[string, unknown]>([
  ["an error", new Error(secret)],
  ["a message of several lines", new Error(`${secret}\n${secret}\n    ${secret}`)],
  ["a message that looks like calls", new Error(`no\n    ${calls}`)],
  ["a message that begins like a call", new Error(calls)],
  ["a message that was changed", changed(`a\n  ${secret}`)],
  ["a message that was changed and looked like a call", changed(`a\n    at ${secret}`)],
  ["a message that was changed and held calls", changed(`a\n    ${calls}\nb`)],
  ["an error with a cause", new Error("a", { cause: new Error(secret) })],
  ["an error of many", new AggregateError([new Error(secret), new Error(secret)], secret)],
  ["an error of none", new AggregateError([], secret)],
  ["an error with fields", Object.assign(new Error(secret), { detail: secret, query: secret, code: secret })],
  ["an error that looks like ours", new Lookalike(secret)],
  ["an error with a name of its own", renamed(new Error("a"), `${secret} @ everybody`)],
  ["an error without a stack", Object.assign(new Error(secret), { stack: undefined })],
  ["an error whose stack is something else", Object.assign(new Error(secret), { stack: secret })],
  ["a text", secret],
  ["an object", { message: secret, stack: secret }],
  ["nothing", undefined],
])("the message of %s is not told", (_name, error) => {
  const described = describeError(error);
  expect(JSON.stringify(described)).not.toContain(secret);
  expect(described.code).toBeTruthy();
});

test("an error of many is told by its first", () => {
  const ours = new OutsideError("github-gone", "never", "gone");
  expect(describeError(new AggregateError([ours, new Error("b")]))).toEqual({
    code: "github-gone",
    reason: "gone",
  });
});

test.each<[string, unknown, string]>([
  ["Node's", Object.assign(new Error("a"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
  ["PostgreSQL's", Object.assign(new Error("a"), { code: "57P01" }), "57P01"],
  ["an object's that pg-boss made of an error", { message: "a", code: "57P01" }, "57P01"],
  ["what looks like none", Object.assign(new Error("a"), { code: "A KEY" }), "Error"],
])("the code of an error is told: %s", (_name, error, code) => {
  expect(describeError(error).code).toBe(code);
});
