import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { DatabaseError, Pool } from "pg";
import { preparingClient } from "./preparing-client.ts";
import { storable } from "./storable.ts";

/** Jobs at the same time, their transactions, and webhooks beside them. */
const CONNECTIONS = 10;

/** How long a statement may take before its connection is taken for dead: nothing of ours takes a second. */
const STATEMENT_MS = 15_000;

/** How long to wait for a connection, be it a new one or one that others are using. */
const CONNECT_MS = 10_000;

/** What is said to `pg` so that nobody waits for ever for a database that is away. */
export const patience = {
  connectionTimeoutMillis: CONNECT_MS,
  query_timeout: STATEMENT_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/** The connections of a process. `onError` hears of those that break. */
export function openPool(connectionString: string, onError: (error: Error) => void): PostgresPool {
  const pool = new Pool({ connectionString, max: CONNECTIONS, Client: preparingClient(), ...patience });
  // A connection can break while a transaction holds it and is busy elsewhere. The pool listens to idle ones only, and
  // an error that nobody listens to ends the process (pg-pool 3.14, found by test/journeys/busy-store.test.ts).
  pool.on("connect", (client) => void client.on("error", onError));
  pool.on("error", () => undefined);
  return {
    options: pool.options,
    connect: async () => new WaryClient(await pool.connect()),
    end: () => pool.end(),
  };
}

/**
 * A connection that is not used again after it failed. Where the network swallows everything, `pg` gives a statement
 * up after a while and leaves it on the connection, and all the next ones wait behind it (pg 8.23).
 */
class WaryClient implements PostgresPoolClient {
  readonly #client: PostgresPoolClient;
  #isBroken = false;

  constructor(client: PostgresPoolClient) {
    this.#client = client;
  }

  query<R>(statement: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    statement: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    return typeof statement === "string" ? this.#ask<R>(statement, values) : this.#client.query(statement);
  }

  async #ask<R>(statement: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (this.#isBroken) throw new Error("this connection to the database is broken");
    try {
      return await this.#client.query<R>(statement, values.map(kept));
    } catch (error) {
      // What the server itself says about a statement says nothing against the connection.
      if (!(error instanceof DatabaseError)) this.#isBroken = true;
      throw error;
    }
  }

  release(): void {
    this.#client.release(this.#isBroken);
  }
}

/** Whoever writes JSON has it made storable before: see `toJson`. */
function kept(value: unknown): unknown {
  return typeof value === "string" ? storable(value) : value;
}
