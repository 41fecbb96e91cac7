import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { isHex, isJumbled } from "../../../src/formats/structure.ts";

test("hashes are hexadecimal in either letter case", () => {
  expect(isHex(randomText(40, alphabets.anyHex))).toBe(true);
  expect(isHex(`${randomText(39, alphabets.anyHex)}g`)).toBe(false);
});

test.each(["upload_firmware_to_device", "uploadFirmwareToDevice", "UPLOAD_FIRMWARE", "firmware_v2"])(
  "%s is a name",
  (name) => expect(isJumbled(name)).toBe(false),
);

test.each(["kQwZpXbT", "abcdefghijklmnopqrs7tuv"])("%s is random", (text) =>
  expect(isJumbled(text)).toBe(true),
);
