import { createHmac } from "node:crypto";
import type { Kysely } from "kysely";
import type { FingerprintKey } from "../incident/fingerprint.ts";
import { StartError } from "../postgres/start-error.ts";
import type { Schema } from "./schema.ts";

const NAME = "fingerprint-key-check";

/**
 * Refuses a fingerprint key that is not the one this store was filled with: one leaked key would become two
 * incidents, and a key that leaks again would not be recognized. The first process that comes decides.
 */
export async function checkFingerprintKey(database: Kysely<Schema>, key: FingerprintKey): Promise<void> {
  const value = createHmac("sha256", key).update(NAME).digest("hex");
  await database
    .insertInto("settings")
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("name", "=", NAME)
    .executeTakeFirstOrThrow();
  if (row.value === value) return;
  throw new StartError(
    "fingerprint-key",
    "the fingerprint key is not the one that this database was filled with. Set REKEY_FINGERPRINT_KEY to the same value in all processes, or give this one the file DATA_DIR/fingerprint-key of the first.",
  );
}
