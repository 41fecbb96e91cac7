import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { TEMPLATE } from "./database-server.ts";

/** A migrated, empty database of one's own. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Copies the template. For tests in the folders that jest.config.js gives a database. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.REKEY_TEST_DATABASE_URL;
  if (server === undefined) throw new Error("add this test's folder to withDatabase in jest.config.js");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await run(server, `create database ${name} template ${TEMPLATE}`);
  return { url: url.href, drop: () => run(server, `drop database if exists ${name} with (force)`) };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
