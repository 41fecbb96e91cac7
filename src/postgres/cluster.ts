import { randomBytes, randomUUID } from "node:crypto";
import { chown, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { postgresBinaries } from "./binaries.ts";
import { errorCode } from "./error-code.ts";
import { keptFile } from "./kept-file.ts";
import { runProgram } from "./run-program.ts";
import { StartError } from "./start-error.ts";
import { launcherFor, type ServerAccount, serverAccount } from "./user.ts";

/** A database cluster on disk, and what is needed to start a server on it. */
export interface Cluster {
  /** Rekey's data directory, with the files beside the cluster. */
  readonly home: string;
  /** The cluster itself: what PostgreSQL calls its data directory. */
  readonly data: string;
  readonly postgres: string;
  /** What stands before the program, see {@link launcherFor}. */
  readonly launcher: readonly string[];
  readonly password: string;
  /** False gives up safety for speed: for tests only. */
  readonly durable: boolean;
}

const PASSWORD_BYTES = 32;

/** Opens the cluster below `home`, and makes it where there is none. Several processes may do so at once. */
export async function openCluster(home: string, durable: boolean): Promise<Cluster> {
  const data = join(home, "postgres");
  const { initdb, postgres } = await postgresBinaries();
  // Others may pass through, so that PostgreSQL reaches its own directory; each file within is private.
  await mkdir(home, { recursive: true, mode: 0o711 });
  const account = await serverAccount(data);
  const isThere = await isDirectory(data);
  const passwordFile = join(home, "postgres-password");
  const password = await keptFile(
    passwordFile,
    () => `${randomBytes(PASSWORD_BYTES).toString("base64url")}\n`,
  );
  const launcher = await launcherFor(account, postgres, isThere ? data : home);
  if (!isThere) {
    const command = [...launcher, initdb, ...initOptions(passwordFile, durable)];
    if (account !== undefined) await chown(passwordFile, account.uid, account.gid);
    await makeCluster(command, data, account);
  }
  return { home, data, postgres, launcher, password: password.trim(), durable };
}

function initOptions(passwordFile: string, durable: boolean): readonly string[] {
  return [
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // PostgreSQL's own collation: indexes stay valid whichever C library the next image has.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
}

/** Under another name first: whatever has the final name is complete. */
async function makeCluster(
  initdb: readonly string[],
  data: string,
  account: ServerAccount | undefined,
): Promise<void> {
  const draft = `${data}.${randomUUID()}`;
  try {
    await mkdir(draft, { mode: 0o700 });
    if (account !== undefined) await chown(draft, account.uid, account.gid);
    const { ok, output } = await runProgram([...initdb, `--pgdata=${draft}`]);
    if (!ok) throw new StartError("embedded-postgresql", `it could not be set up in ${data}. ${output}`);
    await rename(draft, data).catch(unlessOtherWasFirst);
    await syncDirectory(join(data, ".."));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function unlessOtherWasFirst(error: unknown): void {
  const code = errorCode(error);
  if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function isDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return false;
  await readdir(path).catch((cause: unknown) => {
    throw new StartError(
      "embedded-postgresql",
      `${path} belongs to the user ${found.uid}: run Rekey as whoever first started it here`,
      { cause },
    );
  });
  return true;
}
