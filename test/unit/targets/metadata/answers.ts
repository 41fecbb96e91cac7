import { expect, test } from "@jest/globals";
import { interpret, type Question } from "../../../../src/targets/metadata/question.ts";

/** An answer, and what it tells: times, or why there are none. */
export type Row = readonly [
  name: string,
  answer: unknown,
  tells: readonly string[] | "nothing" | "value",
  status?: number,
];

/** What every platform can say instead of an answer. */
const troubles: readonly Row[] = [
  ["nothing at all", "", "nothing"],
  ["a page", "<!doctype html><p>Sign in</p>", "nothing"],
  ["what is cut off", '{"envs":[{"key":"HF_TOKEN","updatedAt":', "nothing"],
  ["null", null, "nothing"],
  ["a list of nothing", [], "nothing"],
  ["an object of nothing", {}, "nothing"],
  ["an error in JSON", { error: { code: "forbidden" } }, "nothing"],
];

/** Tests what a question makes of each answer, of trouble, and of the first answer with another status. */
export function testAnswers(question: Question | undefined, rows: readonly Row[]): void {
  const [right] = rows;
  const statuses: readonly Row[] = [201, 204, 301, 302, 401, 403, 404, 429, 500, 503].map((status) => [
    `a right answer with ${status}`,
    right?.[1],
    "nothing",
    status,
  ]);
  test.each([...rows, ...troubles, ...statuses])("%s", (_name, answer, tells, status = 200) => {
    if (question === undefined) throw new Error("there is nothing to ask");
    const body = typeof answer === "string" ? answer : JSON.stringify(answer);
    const said = interpret(question, { status, body });
    expect(said).toEqual(
      typeof tells === "string" ? { kind: tells } : { kind: "times", times: tells.map((at) => new Date(at)) },
    );
  });
}
