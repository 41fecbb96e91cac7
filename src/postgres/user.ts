import { stat } from "node:fs/promises";
import { runProgram } from "./run-program.ts";
import { StartError } from "./start-error.ts";

/** The account that PostgreSQL runs as, when it is not our own. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. When we are root it runs as the owner of its data, or for a first start as
 * the system account `postgres`, which is made where it is lacking. Undefined: it runs as we do.
 */
export async function serverAccount(dataDirectory: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataDirectory).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await systemAccount()) ?? (await makeSystemAccount());
}

/**
 * What stands before every program of PostgreSQL so that it runs as `account`. Both the programs and the data
 * may lie below a directory that only root can enter, such as /root. Then, and only then, the account keeps one
 * capability of root: to pass such directories. What each line needs was measured, see
 * docs/decisions/0002-own-postgres-supervisor.md.
 */
export async function launcherFor(
  account: ServerAccount | undefined,
  program: string,
  directory: string,
): Promise<readonly string[]> {
  if (account === undefined) return [];
  const tried: string[] = [];
  for (const capability of [undefined, "dac_read_search", "dac_override"]) {
    const launcher = [...setpriv(account, capability)];
    const probe = ["sh", "-c", 'cd "$1" && exec "$2" --version', "sh", directory, program];
    const { ok, output } = await runProgram([...launcher, ...probe]);
    if (ok) return launcher;
    tried.push(output);
  }
  throw new StartError(
    "embedded-postgresql",
    `it cannot run as root, and the user ${account.uid} cannot reach ${directory} and the programs. ` +
      `Run Rekey as another user, move it out of a private directory, or set DATABASE_URL. ${tried.join("; ")}`,
  );
}

function setpriv({ uid, gid }: ServerAccount, capability: string | undefined): readonly string[] {
  const change = ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--no-new-privs"];
  if (capability === undefined) return [...change, "--inh-caps=-all"];
  // PostgreSQL looks for its own programs with access(2), which drops the capabilities of whoever is not root
  // unless the secure bit no_setuid_fixup is set; see capabilities(7) and measured on Linux 6, 2026-11.
  const only = `-all,+${capability}`;
  return [
    ...change,
    "--securebits=+no_setuid_fixup",
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
  ];
}

async function systemAccount(): Promise<ServerAccount | undefined> {
  const [uid, gid] = await Promise.all([
    runProgram(["id", "-u", "postgres"]),
    runProgram(["id", "-g", "postgres"]),
  ]);
  return uid.ok && gid.ok ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

async function makeSystemAccount(): Promise<ServerAccount> {
  const made = await runProgram([
    "useradd",
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell=/usr/sbin/nologin",
    "postgres",
  ]);
  const account = await systemAccount();
  if (account !== undefined) return account;
  throw new StartError(
    "embedded-postgresql",
    "it cannot run as root, and the system account postgres could not be made. " +
      `Run Rekey as another user, or set DATABASE_URL. ${made.output}`,
  );
}
