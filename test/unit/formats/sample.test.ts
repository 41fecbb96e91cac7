import { expect, test } from "@jest/globals";
import { genuineSample } from "../../../src/formats/sample.ts";

test("a sample that is not genuine is made anew", () => {
  const made = ["false", "false", "genuine", "later"].values();
  const make = () => made.next().value ?? "";
  expect(genuineSample(make, (key) => key === "genuine")).toBe("genuine");
});

test("what is never genuine is given all the same, after some tries", () => {
  expect(
    genuineSample(
      () => "false",
      () => false,
    ),
  ).toBe("false");
});
