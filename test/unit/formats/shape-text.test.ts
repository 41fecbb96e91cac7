import { expect, test } from "@jest/globals";
import {
  anyUuid,
  base64,
  base64url,
  digits,
  either,
  hex,
  letters,
  optional,
  shape,
  uuid,
} from "../../../src/formats/shape.ts";
import { shapeText } from "../../../src/formats/shape-text.ts";

test.each([
  ["`acme_` and 52 letters", shape`acme_${letters(52)}`],
  ["`acme_`, 3 to 20 digits, `-` and 32 hexadecimal digits", shape`acme_${digits(3, 20)}-${hex(32)}`],
  ["`ak_live_` or `ak_test_` and 8 digits", shape`ak_${either("live", "test")}_${digits(8)}`],
  ["`AC` and 32 hexadecimal digits", shape`AC${hex(1)}${hex(31)}`],
  ["`v` and 1 digit", shape`v${digits(1)}`],
  ["`acme-` and a UUID", shape`acme-${uuid}`],
  ["a UUID in either case, `:` and 32 hexadecimal digits", shape`${anyUuid}:${hex(32)}`],
  ["40 characters of base64 and up to 2 `=`", shape`${base64(40)}${optional(shape`=`)}${optional(shape`=`)}`],
  [
    "`acme_`, perhaps `org_` and 4 digits and 10 to 3,000 characters of base64url",
    shape`acme_${optional(shape`org_${digits(4)}`)}${base64url(10, 3000)}`,
  ],
  [
    "one of 7 texts such as `a`, `-` and 8 digits",
    shape`${either("a", "b", "c", "d", "e", "f", "g")}-${digits(8)}`,
  ],
])("%s", (text, described) => {
  expect(shapeText(described)).toBe(text);
});
