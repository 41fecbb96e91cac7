import { expect, test } from "@jest/globals";
import { covers, merged, touches } from "../../../../src/scan/texts/spans.ts";
import { property } from "../../chance.ts";

test("spans that touch or overlap become one, in ascending order", () => {
  const spans = [span(8, 9), span(0, 3), span(3, 5), span(1, 2), span(6, 7)];
  expect(merged(spans)).toEqual([span(0, 5), span(6, 7), span(8, 9)]);
  expect(merged([])).toEqual([]);
});

property("what spans touch and cover is what their places do", 50, (chance) => {
  const spans = merged(
    Array.from({ length: chance.below(8) }, () => {
      const start = chance.below(60);
      return span(start, start + 1 + chance.below(6));
    }),
  );
  const inside = (place: number) => spans.some(({ start, end }) => start <= place && place < end);
  for (let start = 0; start < 66; start++) {
    const other = span(start, start + 1 + chance.below(5));
    const places = Array.from({ length: other.end - other.start }, (_, index) => start + index);
    expect(touches(spans, other)).toBe(places.some(inside));
    expect(covers(spans, other)).toBe(places.every(inside));
  }
});

function span(start: number, end: number) {
  return { start, end };
}
