import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { fingerprintKey } from "../../src/incident/fingerprint.ts";
import { type OpenStore, openStore } from "../../src/store/store.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let store: OpenStore;

beforeEach(async () => {
  database = await createTestDatabase();
  store = await openStore(database.url, () => undefined);
});

afterEach(async () => {
  await store.close(1000);
  await database.close();
});

test("a store takes the fingerprint key that it was filled with, and no other", async () => {
  const [first, other] = [fingerprintKey(randomBytes(32)), fingerprintKey(randomBytes(32))];
  await store.checkFingerprintKey(first);
  await store.checkFingerprintKey(first);
  await expect(store.checkFingerprintKey(other)).rejects.toMatchObject({
    detail: expect.stringContaining("REKEY_FINGERPRINT_KEY"),
  });
});
