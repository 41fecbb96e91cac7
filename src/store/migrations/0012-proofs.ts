import { type Kysely, sql } from "kysely";

/** What asking providers about keys has brought, and when to ask again. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table proofs (
    incident_id uuid primary key references incidents on delete cascade,
    dead_since timestamptz,
    tries integer not null,
    due_at timestamptz
  )`,
  "create index proofs_due on proofs (due_at) where due_at is not null",
];
