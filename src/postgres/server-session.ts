import { hostname } from "node:os";
import { Client, DatabaseError, escapeIdentifier } from "pg";
import type { Cluster } from "./cluster.ts";
import { StartError } from "./start-error.ts";

/** The name of the app's database and of its role. */
export const APP_NAME = "rekey";

/** A superuser's session with the server of a cluster. */
export interface ServerSession {
  readonly client: Client;
  readonly port: number;
  /** Settles when the session is over, whoever ended it. */
  readonly ended: Promise<void>;
}

/**
 * Connects to the server of this very cluster; undefined while it is not ready. It needs the cluster's own
 * password, and the server must prove by SCRAM that it knows it, too.
 */
export async function openSession(cluster: Cluster, port: number): Promise<ServerSession | undefined> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: cluster.password,
    database: "postgres",
    application_name: `process ${process.pid} on ${hostname()}`.slice(0, 63),
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const ended = new Promise<void>((resolve) => {
    client.on("end", resolve);
  });
  // Without a listener an idle session that breaks would end the process; "end" follows and tells enough.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return { client, port, ended };
  } catch (error) {
    await client.end().catch(() => undefined);
    if (!(error instanceof DatabaseError) || !isRefusal(error)) return undefined;
    throw new StartError(
      "embedded-postgresql",
      `the server of ${cluster.data} refuses us: ${error.message}`,
      {
        cause: error,
      },
    );
  }
}

/** Class 28: invalid authorization. All else passes: starting up, shutting down, recovering, too many sessions. */
function isRefusal(error: DatabaseError): boolean {
  return error.code?.startsWith("28") ?? false;
}

/** Any number will do, as long as it stays the same. */
const OWNER_LOCK = 7_353_939;

/**
 * Makes this session the owner of the server, or gives the name of the present owner. The lock ends with the
 * session, and the session with the process, however that dies: nothing stale can remain.
 */
export async function claimServer({ client }: ServerSession): Promise<string | undefined> {
  const attempt = await client.query<{ won: boolean }>("select pg_try_advisory_lock($1) as won", [
    OWNER_LOCK,
  ]);
  if (attempt.rows[0]?.won === true) return undefined;
  const owner = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and granted and objid = $1`,
    [OWNER_LOCK],
  );
  return owner.rows[0]?.name ?? "another process";
}

/**
 * The app's own role and database. The role is no superuser: a superuser may read the server's files by SQL.
 * It gets the superuser's password by its verifier, so that the password itself stands in no statement.
 */
export async function prepareAppDatabase({ client }: ServerSession): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${APP_NAME}') then
      execute format('create role ${APP_NAME} login createdb password %L',
        (select rolpassword from pg_authid where rolname = current_user));
    end if;
  end $$`);
  const found = await client.query("select from pg_database where datname = $1", [APP_NAME]);
  if (found.rowCount === 0) {
    await client.query(`create database ${escapeIdentifier(APP_NAME)} owner ${escapeIdentifier(APP_NAME)}`);
  }
}
