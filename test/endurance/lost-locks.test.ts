import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import { type Locks, openLocks } from "../../src/store/locks.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { until } from "../support/until.ts";

const HOLDER = fileURLToPath(new URL("../support/holder.ts", import.meta.url));

let database: TestDatabase;
const opened: Locks[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((locks) => locks.close()));
  await database.close();
});

function open(silenceSeconds = 60): Locks {
  const locks = openLocks(database.url, () => undefined, { silenceSeconds });
  opened.push(locks);
  return locks;
}

/** Takes the lock as soon as it is free. */
function taken(locks: Locks): Promise<string> {
  return until(() => locks.exclusively("a key", async () => "taken").catch(() => undefined));
}

test("a process that was frozen until others took its lock writes nothing when it goes on", async () => {
  const holder = spawn(process.execPath, [HOLDER, database.url], { stdio: ["pipe", "pipe", "inherit"] });
  try {
    const said: string[] = [];
    holder.stdout.on("data", (data) => void said.push(String(data)));
    await until(() => said[0], 20);
    holder.kill("SIGSTOP");
    await sleep(1_500);
    expect(await taken(open(1))).toBe("taken");
    holder.kill("SIGCONT");
    holder.stdin.write("go on\n");
    await once(holder, "close");
    expect(said.join("")).toBe("at work\nlock-lost\n");
  } finally {
    holder.kill("SIGKILL");
  }
}, 30_000);

/** The server's process behind the session that holds the locks. */
async function sessionProcess(): Promise<number> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'rekey locks'",
  );
  await client.end();
  const [session] = rows;
  if (session === undefined) throw new Error("no session holds locks");
  return session.pid;
}

test("a lock that was given too late, when nobody waited for it any more, is free", async () => {
  const locks = open();
  await locks.exclusively("another key", async () => undefined);
  const pid = await sessionProcess();
  process.kill(pid, "SIGSTOP");
  try {
    await expect(locks.exclusively("a key", async () => "done")).rejects.toThrow("timeout");
  } finally {
    process.kill(pid, "SIGCONT");
  }
  expect(await taken(open())).toBe("taken");
}, 30_000);
