import { join } from "node:path";
import { Client } from "pg";
import { startEmbeddedServer } from "../src/postgres/embedded-server.ts";
import { findPostmaster } from "../src/postgres/postmaster.ts";

/** How often a statement was executed, and how long it took in all. */
export interface StatementCount {
  readonly text: string;
  readonly calls: number;
  readonly ms: number;
  /** The part of it that went into plans. */
  readonly planningMs: number;
}

/** One PostgreSQL for several processes of the app; it counts statements. */
export interface SharedServer {
  readonly url: string;
  resetStatements(): Promise<void>;
  /** Those of the app, the most frequent first. */
  statements(): Promise<readonly StatementCount[]>;
  stop(): Promise<void>;
}

/** Starts a server as durable as the app's own, on an empty directory. */
export async function startSharedServer(dataDir: string): Promise<SharedServer> {
  const first = await startEmbeddedServer({ dataDir });
  // A library that counts must be there from the start of the server on.
  for (const setting of COUNT_STATEMENTS) await ask(adminOf(first.connectionString("postgres")), setting);
  await first.stop();
  const server = await startEmbeddedServer({ dataDir });
  const admin = adminOf(server.connectionString("postgres"));
  await ask(admin, "create extension pg_stat_statements");
  return {
    url: server.connectionString(),
    resetStatements: async () => void (await ask(admin, "select pg_stat_statements_reset()")),
    statements: async () => (await ask(admin, STATEMENTS)).map(parse),
    stop: () => server.stop(),
  };
}

/** The process that started all others of the server below this directory. */
export async function postmasterOf(dataDir: string): Promise<number> {
  const found = await findPostmaster(join(dataDir, "postgres"));
  if (found.kind === "absent") throw new Error(`no PostgreSQL runs in ${dataDir}`);
  return found.pid;
}

const COUNT_STATEMENTS = [
  "alter system set shared_preload_libraries = 'pg_stat_statements'",
  "alter system set pg_stat_statements.track_planning = on",
];

const STATEMENTS = `select query as text, calls::float8, total_exec_time + total_plan_time as ms,
    total_plan_time as planning
  from pg_stat_statements where toplevel and userid = 'rekey'::regrole order by calls desc`;

/** The cluster's own account, which may set and see everything, has the password of the app's. */
function adminOf(url: string): string {
  const admin = new URL(url);
  admin.username = "postgres";
  return admin.href;
}

function parse(row: Readonly<Record<string, unknown>>): StatementCount {
  const text = String(row.text).replaceAll(/\s+/g, " ");
  return { text, calls: Number(row.calls), ms: Number(row.ms), planningMs: Number(row.planning) };
}

async function ask(url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
