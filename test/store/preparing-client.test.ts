import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Pool } from "pg";
import { preparingClient } from "../../src/store/preparing-client.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 1, Client: preparingClient() });
  // A connection that ends while nobody uses it is replaced.
  pool.on("error", () => undefined);
  await pool.query("create table things (id int)");
  await pool.query("insert into things values (1), (2)");
});

afterAll(async () => {
  await pool.end();
  await database.close();
});

async function prepared(): Promise<readonly string[]> {
  const { rows } = await pool.query<{ statement: string }>("select statement from pg_prepared_statements");
  return rows.map(({ statement }) => statement);
}

test("what comes again and again is prepared, for pools and for single connections", async () => {
  const one = "select id from things where id = $1";
  const other = "select id from things where id > $1";
  const client = await pool.connect();
  for (const id of [0, 1, 2]) expect((await client.query(other, [id])).rows).toHaveLength(2 - id);
  client.release();
  for (const id of [1, 2]) expect((await pool.query(one, [id])).rows).toEqual([{ id }]);
  expect(await prepared()).toEqual([other]);
  expect((await pool.query(one, [2])).rows).toEqual([{ id: 2 }]);
  expect(await prepared()).toEqual(expect.arrayContaining([one, other]));
  await expect(pool.query(one, ["no number"])).rejects.toThrow("invalid input syntax");
  expect((await pool.query(one, [1])).rows).toEqual([{ id: 1 }]);
});

test.each(["pool", "client"] as const)(
  "an altered table fails a statement once at most (%s)",
  async (who) => {
    const asker = who === "pool" ? pool : await pool.connect();
    const all = `select * from things where id = $1 /* ${who} */`;
    for (let times = 0; times < 4; times++) await asker.query(all, [1]);
    await asker.query(`alter table things add column ${who}_extra int`);
    await asker.query(all, [1]).catch((error: unknown) => expect(String(error)).toContain("cached plan"));
    expect((await asker.query(all, [1])).rows).toEqual([expect.objectContaining({ [`${who}_extra`]: null })]);
    if ("release" in asker) asker.release();
  },
);
