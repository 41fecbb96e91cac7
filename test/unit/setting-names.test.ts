import { expect, test } from "@jest/globals";
import { readConfig } from "../../src/config.ts";
import { refuseMisspelt } from "../../src/setting-names.ts";

test("a name that is nearly one of ours stops the start", () => {
  expect(() => readConfig({ REKEY_VERFIY: "off" })).toThrow(
    "REKEY_VERFIY is not known; did you mean REKEY_VERIFY?",
  );
});

test("our names and those that others give are let be", () => {
  for (const name of ["REKEY_VERIFY", "REKEY_VERIFY_VIA", "REKEY_FINGERPRINT_KEY", "REKEY_READ_FOR"])
    expect(() => refuseMisspelt({ [name]: "x" })).not.toThrow();
  for (const name of ["REKEY_SERVICE_HOST", "REKEY_PORT", "REKEY_PORT_3000_TCP", "PATH"])
    expect(() => refuseMisspelt({ [name]: "x" })).not.toThrow();
});
