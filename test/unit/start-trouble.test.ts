import { expect, test } from "@jest/globals";
import { startTrouble } from "../../src/start/trouble.ts";
import { loadFingerprintKey } from "../../src/store/fingerprint-key-file.ts";

test("what only a person can mend is said in words, not as places in our code", async () => {
  const error: unknown = await loadFingerprintKey("nowhere", "short").catch((reason: unknown) => reason);
  expect(startTrouble(error)).toEqual({
    code: "StartError",
    reason:
      "fingerprint-key: REKEY_FINGERPRINT_KEY must be at least 32 bytes, written in hexadecimal or base64",
  });
});

test("an error of the machine is said as what to do about it", () => {
  const error = Object.assign(new Error("listen EADDRINUSE"), { code: "EADDRINUSE" });
  expect(startTrouble(error)).toEqual({
    code: "EADDRINUSE",
    reason: "PORT is taken by another process. Stop it, or choose another PORT.",
  });
});
