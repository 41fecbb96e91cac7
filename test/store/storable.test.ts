import { expect, test } from "@jest/globals";
import { storable, toJson } from "../../src/store/storable.ts";

test("a zero and half a character give way to the sign for what cannot be shown, in JSON as well", () => {
  expect(storable("a\0b\ud83dc😀")).toBe("a\ufffdb\ufffdc😀");
  expect(toJson({ a: ["x\0", { k: "\0" }], b: new Date(0), c: null })).toBe(
    '{"a":["x\ufffd",{"k":"\ufffd"}],"b":"1970-01-01T00:00:00.000Z","c":null}',
  );
});
