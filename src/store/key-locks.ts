import { type Kysely, sql } from "kysely";
import type { Fingerprint } from "../incident/fingerprint.ts";
import type { HeldKeys, KeyLocks } from "../ports/key-locks.ts";
import type { Schema } from "./schema.ts";

/**
 * Advisory locks of PostgreSQL, which end with their transaction. Keys share 256 locks for each owner: a commit may hold
 * thousands of keys, and all locks of a server have to fit into one table of a few thousand.
 */
export function keyLocks(database: Kysely<Schema>): KeyLocks {
  return { hold: (ownerId, keys) => hold(database, ownerId, keys) };
}

async function hold(database: Kysely<Schema>, ownerId: number, keys: HeldKeys): Promise<void> {
  const alone = new Set(keys.opening.map(lockOf));
  // Always in the same order: two transactions must not wait for each other.
  const all = [...new Set([...alone, ...keys.writing.map(lockOf)])].sort((one, other) => one - other);
  await sql`
    select case when is_alone
      then pg_advisory_xact_lock(hashtext(${`keys of ${ownerId}`}), number)::text
      else pg_advisory_xact_lock_shared(hashtext(${`keys of ${ownerId}`}), number)::text
    end
    from unnest(${all}::int[], ${all.map((lock) => alone.has(lock))}::boolean[]) as held (number, is_alone)
  `.execute(database);
}

/** Fingerprints are random: their first byte is as good as any hash. */
function lockOf(fingerprint: Fingerprint): number {
  return Number.parseInt(fingerprint.slice(0, 2), 16);
}
