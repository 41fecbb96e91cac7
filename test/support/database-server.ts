import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type EmbeddedServer, startEmbeddedServer } from "../../src/postgres/embedded-server.ts";
import { stopPostmaster } from "../../src/postgres/postmaster.ts";

/** The database that every test database is a copy of: migrated once per run. */
export const TEMPLATE = "template_for_tests";

const PREFIX = "rekey-test-";

let running: { readonly server: EmbeddedServer; readonly dataDir: string } | undefined;

/** Starts the server of this test run, with the template in it; gives the address of the server. */
export async function startDatabaseServer(): Promise<string> {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbeddedServer({ dataDir, durable: false });
  running = { server, dataDir };
  await createTemplate(server);
  return server.connectionString("postgres");
}

/** Stops the server of this test run and removes its data. */
export async function stopDatabaseServer(): Promise<void> {
  await running?.server.stop();
  if (running !== undefined) await rm(running.dataDir, { recursive: true });
  running = undefined;
}

async function createTemplate(server: EmbeddedServer): Promise<void> {
  const client = new Client({ connectionString: server.connectionString("postgres") });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const { migrate } = await import("../../src/store/migrate.ts");
  await migrate(server.connectionString(TEMPLATE));
}

/** A test run that was killed leaves its server running. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(tmpdir());
  for (const name of names.filter((candidate) => candidate.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split("-")[0]);
    if (isAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    await stopPostmaster(join(dataDir, "postgres")).catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
