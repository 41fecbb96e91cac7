import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  startEmbeddedServer,
} from "../../src/postgres/embedded-server.ts";
import { findPostmaster, stopPostmaster } from "../../src/postgres/postmaster.ts";

let seed: string;
let base: string;
let dataDir: string;
const servers: EmbeddedServer[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  seed = await mkdtemp(join(tmpdir(), "rekey-server-seed-"));
  const server = await startEmbeddedServer({ dataDir: seed, durable: false });
  await server.stop();
});

afterAll(() => rm(seed, { recursive: true }));

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "rekey-server-"));
  await chmod(base, 0o711);
  dataDir = join(base, "data");
  // Faster than a first start; -a keeps the owners.
  await once(spawn("cp", ["-a", seed, dataDir]), "exit");
  await chmod(dataDir, 0o711);
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await stopPostmaster(join(dataDir, "postgres"));
  await rm(base, { recursive: true });
});

test("a first start makes a server that only its password opens", async () => {
  const log: string[] = [];
  const server = await start({ dataDir: join(base, "new"), durable: true, onLog: (line) => log.push(line) });

  const [settings] = await query(
    server.connectionString(),
    `select current_database() as database, current_setting('fsync') as fsync,
       current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
       current_setting('listen_addresses') as addresses, current_setting('is_superuser') as superuser
     from pg_database where datname = current_database()`,
  );
  expect(settings).toEqual({
    database: "rekey",
    fsync: "on",
    encoding: "UTF8",
    provider: "b",
    locale: "C.UTF-8",
    addresses: "127.0.0.1",
    superuser: "off",
  });
  expect(server.takenOver).toBe(false);
  expect(log).toEqual(["PostgreSQL is running"]);
  const stranger = new URL(server.connectionString());
  stranger.password = "guess";
  await expect(query(stranger.href, "select")).rejects.toThrow("password authentication failed");
  for (const file of ["postgres-password", "postgres.log"]) {
    expect((await stat(join(base, "new", file))).mode & 0o777).toBe(0o600);
  }
  expect((await readFile(join(base, "new", "postgres.log"), "utf8")).includes(passwordOf(server))).toBe(
    false,
  );
});

test("the app's role cannot read the server's files", async () => {
  const server = await start();
  await expect(query(server.connectionString(), "select pg_read_file('/etc/passwd')")).rejects.toThrow(
    "permission denied",
  );
});

test("the server does not inherit the app's environment", async () => {
  process.env.REKEY_TEST_CANARY = "canary";
  await start();
  const postmaster = await findPostmaster(join(dataDir, "postgres"));
  const environment = await readFile(
    `/proc/${postmaster.kind === "running" ? postmaster.pid : 0}/environ`,
    "utf8",
  );
  delete process.env.REKEY_TEST_CANARY;
  expect(environment).not.toContain("canary");
});

test("a restart keeps the data, the password and nothing running in between", async () => {
  const first = await start();
  await query(first.connectionString(), "create table kept as select 42 as value");
  await first.stop();
  expect(await findPostmaster(join(dataDir, "postgres"))).toEqual({ kind: "absent" });

  const second = await start();
  expect(await query(second.connectionString(), "select value from kept")).toEqual([{ value: 42 }]);
  expect(passwordOf(second)).toBe(passwordOf(first));
});

test("the server of an app that was killed is taken over", async () => {
  const owner = await startOwner();
  owner.kill("SIGKILL");
  await once(owner, "exit");
  const before = await findPostmaster(join(dataDir, "postgres"));

  const server = await start();
  expect(server.takenOver).toBe(true);
  expect(await findPostmaster(join(dataDir, "postgres"))).toEqual(before);
  expect(await query(server.connectionString(), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a second app on the same directory is refused, and the first goes on", async () => {
  const server = await start();
  const refusal = await startOwner().catch((error: unknown) => String(error));
  expect(refusal).toContain(`${dataDir} is in use by another Rekey (process ${process.pid} on `);
  expect(await query(server.connectionString(), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("of two apps that start at the same moment on a new directory one wins", async () => {
  await rm(dataDir, { recursive: true });
  const results = await Promise.allSettled([startOwner(), startOwner()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an app that starts while the former one stops waits for it", async () => {
  const first = await start();
  const stopped = first.stop();
  const second = await start();
  await stopped;
  expect(await query(second.connectionString(), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a lock file whose process number belongs to somebody else now is no obstacle", async () => {
  const data = join(dataDir, "postgres");
  const first = await start();
  const lock = await readFile(join(data, "postmaster.pid"), "utf8");
  await first.stop();
  const { uid } = await stat(data);
  const stranger = spawn("sleep", ["60"], { uid });
  children.push(stranger);
  await writeFile(join(data, "postmaster.pid"), lock.replace(/^\d+/, String(stranger.pid)));

  const second = await start();
  expect(second.takenOver).toBe(false);
  expect(stranger.exitCode).toBeNull();
});

test("a lock file of a dead process is no obstacle", async () => {
  const data = join(dataDir, "postgres");
  const first = await start();
  await first.stop();
  const dead = spawn("true");
  await once(dead, "exit");
  await writeFile(
    join(data, "postmaster.pid"),
    `${dead.pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
  );

  const second = await start();
  expect(second.takenOver).toBe(false);
});

test("a server in another container is noticed though its process is not visible", async () => {
  const first = await start();
  const lock = await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8");
  // What another process namespace would show: a lock file whose process number nobody has here.
  await rm(join(dataDir, "postgres", "postmaster.pid"));
  await expect(start()).rejects.toThrow("not visible from here");
  await writeFile(join(dataDir, "postgres", "postmaster.pid"), lock);
  await first.stop();
});

test("a server that dies is brought back at the same address", async () => {
  const log: string[] = [];
  const server = await start({ durable: true, onLog: (line) => log.push(line) });
  await query(server.connectionString(), "create table kept as select 42 as value");
  const before = await findPostmaster(join(dataDir, "postgres"));
  if (before.kind === "running") process.kill(before.pid, "SIGKILL");

  const rows = await eventually(() => query(server.connectionString(), "select value from kept"));
  expect(rows).toEqual([{ value: 42 }]);
  expect(log).toEqual(["PostgreSQL is running", "PostgreSQL went away and is started again"]);
});

test("a lost password says what is wrong and leaves nothing running", async () => {
  const server = await start();
  await server.stop();
  await rm(join(dataDir, "postgres-password"));
  await expect(start()).rejects.toThrow("password authentication failed");
  expect(await findPostmaster(join(dataDir, "postgres"))).toEqual({ kind: "absent" });
});

test("a cluster that cannot start says why", async () => {
  const server = await start();
  await server.stop();
  await writeFile(join(dataDir, "postgres", "PG_VERSION"), "12\n");
  await expect(start()).rejects.toThrow("database files are incompatible with server");
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot("below a directory that only root can enter it works as well", async () => {
  await rm(dataDir, { recursive: true });
  await chmod(base, 0o700);
  const first = await start();
  await query(first.connectionString(), "create table kept as select 42 as value");
  await first.stop();
  const second = await start();
  expect(await query(second.connectionString(), "select value from kept")).toEqual([{ value: 42 }]);
});

async function start(options: Partial<EmbeddedServerOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir, durable: false, ...options });
  servers.push(server);
  return server;
}

function passwordOf(server: EmbeddedServer): string {
  return new URL(server.connectionString()).password;
}

async function query(connectionString: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const start = performance.now();
  while (true) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() - start > 10_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Another app process that owns the server; rejects with what it says when it ends instead. */
function startOwner(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["test/support/owner.ts", dataDir]);
  children.push(child);
  let words = "";
  return new Promise((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => {
      words += chunk.toString();
    });
    child.stdout.once("data", () => resolve(child));
    child.once("close", () => reject(new Error(words)));
  });
}
