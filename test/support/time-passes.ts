import { Client } from "pg";
import type { Journey } from "./journey.ts";

/** What providers were asked lies further back by so many milliseconds, and the clock of the sweeps strikes. */
export async function timePasses(journey: Pick<Journey, "databaseUrl" | "sweep">, ms: number): Promise<void> {
  const client = new Client({ connectionString: journey.databaseUrl });
  await client.connect();
  const ago = `interval '${ms} milliseconds'`;
  await client.query(`update proofs set due_at = due_at - ${ago}, dead_since = dead_since - ${ago}`);
  await client.end();
  await journey.sweep();
}
