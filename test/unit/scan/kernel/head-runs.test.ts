import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { headRuns } from "../../../../src/scan/kernel/head-runs.ts";
import { kernel } from "../../../../src/scan/kernel/kernel.ts";

/** The compiled code takes texts in parts of this size. */
const PART = 0x4_0000;

/** By byte: 1 where it may stand. */
function allowedBy(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => Number(pattern.test(String.fromCharCode(byte))));
}

const kinds = [/[a-z]/, / /, /[a-z0-9 ]/].map(allowedBy);

/** Up to sixteen places, mostly in runs. */
const heads = fc
  .array(fc.record({ allowed: fc.constantFrom(...kinds), length: fc.integer({ min: 1, max: 16 }) }), {
    maxLength: 5,
  })
  .map((runs) => runs.flatMap(({ allowed, length }) => Array.from({ length }, () => allowed)).slice(0, 16));

/** What such heads are made of, and what they are not. */
const texts = fc
  .array(
    fc.tuple(
      fc.constantFrom("a", " ", "z", "7", "A", "{", "`", "\n", "\xe1"),
      fc.integer({ min: 1, max: 17 }),
    ),
    {
      maxLength: 30,
    },
  )
  .map((runs) => runs.map(([character, length]) => character.repeat(length)).join(""));

describe("the beginning of a key", () => {
  test("is the first place from which on each byte may stand where it does", () => {
    const before = fc.oneof(fc.nat(40), fc.integer({ min: PART - 80, max: PART + 20 }));
    fc.assert(
      fc.property(heads, texts, before, fc.nat(200), (head, text, place, size) => {
        const bytes = Buffer.from(`${"#".repeat(place)}${text}`, "latin1");
        const end = Math.min(bytes.length, place + size);
        let first = place;
        const isHere = (at: number) => head.every((allowed, index) => allowed[bytes[at + index] ?? 0] === 1);
        while (first + head.length <= end && !isHere(first)) first++;
        const expected = first + head.length <= end ? first : undefined;
        const runs = headRuns(head);
        expect(kernel.nextHead(bytes, { start: place, end }, runs)).toBe(expected);
      }),
    );
  });
});
