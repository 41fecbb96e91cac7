import { Client } from "pg";

/**
 * Ends the sessions in which somebody holds a lock now, as a server does that restarts. Of this database only: on the
 * same server are those of all the tests that run beside this one.
 */
export async function endLockSessions(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and application_name = 'rekey locks'
        and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`);
  } finally {
    await client.end();
  }
}
