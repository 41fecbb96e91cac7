import { expect, test } from "@jest/globals";
import { base62, crc32Base36, crc32Base62 } from "../../../src/formats/checksum.ts";

test("base 62 counts digits, capitals, small letters", () => {
  expect([0, 9, 10, 35, 36, 61, 62].map((value) => base62(value, 1))).toEqual([
    "0",
    "9",
    "A",
    "Z",
    "a",
    "z",
    "10",
  ]);
});

test("base 62 is padded to its width and holds 32 bits in six characters", () => {
  expect(base62(61, 6)).toBe("00000z");
  // 4294967295 = 4·62⁵ + 42·62⁴ + 41·62³ + 15·62² + 12·62 + 3
  expect(base62(0xffffffff, 6)).toBe("4gfFC3");
});

// The CRC-32 of these texts: zlib of Python 3 and the catalogues of checksums (0xCBF43926 for "123456789").
test.each([
  ["", "000000"],
  ["hello", "0zNvy2"],
  ["123456789", "3jZRME"],
])("the checksum of %j is %s", (text, checksum) => {
  expect(crc32Base62(text)).toBe(checksum);
});

// The body of a token that GitHub issued, revoked long ago and published with its checksum:
// https://gist.github.com/coolaj86/eb8cddfd3e4251258712dfed03e1f86d (read 2026-11-21)
test("the checksum is the one that GitHub computes", () => {
  expect(crc32Base62("zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ")).toBe("0mLq17");
});

test("base 36 has small letters and seven characters", () => {
  expect(crc32Base36("123456789")).toBe("1kl8mjq");
  expect(crc32Base36("")).toBe("0000000");
});
