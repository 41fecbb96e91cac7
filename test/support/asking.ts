import { Client, type QueryResultRow } from "pg";

/** Asks a database one question; gives the rows. */
export type Ask = <Row extends QueryResultRow>(
  statement: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

/** A connection for questions. */
export interface Asking {
  readonly ask: Ask;
  end(): Promise<void>;
}

/**
 * Connects when the first question comes, and stays connected: each connection is a process of PostgreSQL's, which
 * reads anew what tables there are.
 */
export function openAsking(databaseUrl: string): Asking {
  let connected: Promise<Client> | undefined;
  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    return client;
  };
  return {
    async ask<Row extends QueryResultRow>(statement: string, values: readonly unknown[] = []) {
      connected ??= connect();
      const client = await connected;
      return (await client.query<Row>(statement, [...values])).rows;
    },
    async end() {
      await (await connected)?.end();
    },
  };
}
