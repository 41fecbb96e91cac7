import { type Kysely, sql } from "kysely";

/** Whose turn it is when an installation has used up what it may ask: the repositories of one do not queue as one. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  "alter table api_budgets drop column writes_turn, drop column content_turn",
  `create table api_turns (
    installation_id bigint not null,
    repository text not null,
    bucket text not null,
    turn timestamptz not null,
    primary key (installation_id, repository, bucket)
  )`,
];
