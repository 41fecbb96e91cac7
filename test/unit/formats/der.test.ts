import { expect, test } from "@jest/globals";
import { der, derContents } from "../../../src/formats/der.ts";

test.each([0, 1, 0x7f, 0x80, 0xff, 0x100, 5_000])(
  "the content of an element of %i bytes is found",
  (length) => {
    const element = der(0x04, Buffer.alloc(length, 7));
    const { start = 0, end } = derContents(element) ?? {};
    expect([end, element.subarray(start, end).length]).toEqual([element.length, length]);
  },
);

test("an element has no content whose head is cut off, or whose length is open", () => {
  expect(derContents(Buffer.of(0x30))).toBeUndefined();
  expect(derContents(Buffer.of(0x30, 0x82, 0x01))).toBeUndefined();
  expect(derContents(Buffer.of(0x30, 0x80, 0x00, 0x00))).toBeUndefined();
});
