import { expect, test } from "@jest/globals";
import { isBech32, toBech32 } from "../../../src/formats/bech32.ts";

test.each([
  "A12UEL5L",
  "a12uel5l",
  "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
  "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
  "?1ezyfcl",
])("%s of BIP-173 has its checksum", (text) => {
  expect(isBech32(text)).toBe(true);
});

test.each(["A12uEL5L", "a12uel5m", "A1G7SGD8", "10a06t8", "1qzzfhee", "x1b4n0q5v", "li1dgmt3"])(
  "%s has none",
  (text) => {
    expect(isBech32(text)).toBe(false);
  },
);

test("what is written has its checksum", () => {
  expect(toBech32("a", [])).toBe("a12uel5l");
  expect(isBech32(toBech32("nsec", [1, 31, 0, 17]))).toBe(true);
});
