import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { loadFingerprintKey } from "../../src/store/fingerprint-key-file.ts";

let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "rekey-key-"));
});

afterEach(() => rm(base, { recursive: true }));

test("a key is made once and then kept, for its owner only", async () => {
  const dataDir = join(base, "data");
  const first = await loadFingerprintKey(dataDir);
  expect(first).toHaveLength(32);
  expect(await loadFingerprintKey(dataDir)).toEqual(first);
  expect((await stat(join(dataDir, "fingerprint-key"))).mode & 0o777).toBe(0o600);
});

test("processes that race end with one key and no leftovers", async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => loadFingerprintKey(base)));
  expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
  expect(await readdir(base)).toEqual(["fingerprint-key"]);
});

test.each(["hex", "base64", "base64url"] as const)("the environment may hold it in %s", async (encoding) => {
  const bytes = randomBytes(40);
  const key = await loadFingerprintKey(base, ` ${bytes.toString(encoding)}\n`);
  expect(Buffer.from(key)).toEqual(bytes);
  expect(await readdir(base)).toEqual([]);
});

test.each(["", "too short", randomBytes(31).toString("hex"), `${randomBytes(32).toString("base64")}!`])(
  "an unusable value in the environment is refused without being repeated",
  async (value) => {
    const refusal = loadFingerprintKey(base, value);
    await expect(refusal).rejects.toThrow(
      "REKEY_FINGERPRINT_KEY must be at least 32 bytes, written in hexadecimal or base64",
    );
  },
);

test("a damaged file is not replaced by a new key", async () => {
  await writeFile(join(base, "fingerprint-key"), "");
  await expect(loadFingerprintKey(base)).rejects.toThrow("is damaged");
  expect((await stat(join(base, "fingerprint-key"))).size).toBe(0);
});
