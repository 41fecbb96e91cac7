import { expect, test } from "@jest/globals";
import { randomText } from "../../../../src/formats/sample.ts";
import { sureness } from "../keyed/sureness.ts";

/** Capitals, small letters and digits in turns, as chance mostly draws them. */
const drawn = (length: number) =>
  Array.from(
    { length },
    () => randomText(1, "BDFGHKQXZ") + randomText(1, "23456789") + randomText(1, "dfghkqxz"),
  ).join("");

test.each([
  ["in the midst of base64", () => `${drawn(20)}-${drawn(3)}Acme${drawn(3)}_${drawn(20)}`, undefined],
  ["in a short value", () => `${drawn(3)}Acme${drawn(3)}`, "medium"],
  ["in a long name", () => `shop_${"orders_of_".repeat(5)}theAcmeCustomers_of_the_year`, "medium"],
])("a provider's word %s says what it should", (_, write, expected) => {
  expect(sureness(`{"x": "${write()}",\n "token": "§"}`)).toBe(expected);
});
