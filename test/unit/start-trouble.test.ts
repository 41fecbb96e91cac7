import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
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

test("where nothing can be scanned, nothing starts, and it is said why", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [main], {
    cwd: tmpdir(),
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      APP_ID: "4711",
      PRIVATE_KEY: privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
      WEBHOOK_SECRET: "s".repeat(40),
      DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
      NODE_OPTIONS: "--import=data:text/javascript,WebAssembly.validate=()=>false",
    },
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/"code":"UnfitProcessor".*"reason":"Rekey needs a processor with SSE4\.1/u);
});

test("an error of the machine is said as what to do about it", () => {
  const error = Object.assign(new Error("listen EADDRINUSE"), { code: "EADDRINUSE" });
  expect(startTrouble(error)).toEqual({
    code: "EADDRINUSE",
    reason: "PORT is taken by another process. Stop it, or choose another PORT.",
  });
});
