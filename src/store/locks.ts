import { Client, DatabaseError } from "pg";
import { OutsideError } from "../ports/outside-error.ts";
import type { Lock } from "../ports/store.ts";
import { patience } from "./pool.ts";

/** What only one worker may do at a time, in all processes together. */
export interface Locks {
  /**
   * Does the work unless somebody does it already; then it throws at once, with a short time to wait. It throws, too,
   * when the lock was lost before the work ended, however it ended.
   */
  exclusively<T>(key: string, work: (lock: Lock) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How long to wait for somebody else's work. */
const WAIT_MS = 1_000;

/** So often the session says that its process lives. */
const SIGN_OF_LIFE_MS = 15_000;

/**
 * A process that was silent for so long hangs. Its session is ended, so that the others can go on: nothing may be
 * stuck, and this is long after the queue has given its jobs to others. When it wakes up, it finds the lock lost.
 */
const SILENCE_SECONDS = 60;

/**
 * Advisory locks of PostgreSQL, all of this process in one session: the server lets go of them when the process dies,
 * however it dies, and not while it merely stalls and is only taken for dead. They are lost with the session, which
 * whoever works under one has to ask about. The connection must lead to the server itself: a pooler that changes
 * sessions between statements would lose the locks.
 */
export function openLocks(
  connectionString: string,
  onError: (error: Error) => void,
  { silenceSeconds = SILENCE_SECONDS }: { readonly silenceSeconds?: number } = {},
): Locks {
  const session = new Session(connectionString, onError);
  const held = new Set<string>();
  return {
    async exclusively(key, work) {
      // One session may take its own lock again: among ourselves, this set says who was first.
      if (held.has(key)) throw taken();
      held.add(key);
      try {
        const hold = await session.lock(key, silenceSeconds);
        if (hold === undefined) throw taken();
        return await workUnder(hold, work);
      } finally {
        held.delete(key);
      }
    },
    close: () => session.end(),
  };
}

async function workUnder<T>(hold: Hold, work: (lock: Lock) => Promise<T>): Promise<T> {
  let done: T;
  try {
    done = await work({
      async confirm() {
        if (!(await hold.isThere())) throw lost();
      },
    });
  } catch (error) {
    // That the lock was lost says more than the error: what failed may have been done, and too late.
    if (!(await hold.release())) throw lost();
    throw error;
  }
  if (!(await hold.release())) throw lost();
  return done;
}

function taken(): OutsideError {
  return new OutsideError("taken-elsewhere", "later", "another worker is at it", WAIT_MS);
}

function lost(): OutsideError {
  return new OutsideError("lock-lost", "later", "another worker may be at it, too", WAIT_MS);
}

const APPLICATION = "rekey locks";

/** The connection that holds the locks: made when it is needed, and made again when it broke. */
class Session {
  readonly #connectionString: string;
  readonly #onError: (error: Error) => void;
  #connection: Promise<Connection> | undefined;

  constructor(connectionString: string, onError: (error: Error) => void) {
    this.#connectionString = connectionString;
    this.#onError = onError;
  }

  /** Undefined when another session has it. */
  async lock(key: string, silenceSeconds: number): Promise<Hold | undefined> {
    const connection = await this.#connected();
    if (await connection.ask(LOCK, [key])) return holdOf(connection, key);
    await connection.ask(END_SILENT_HOLDER, [key, silenceSeconds, APPLICATION]);
    return undefined;
  }

  async end(): Promise<void> {
    const connection = await this.#connection?.catch(() => undefined);
    await connection?.end();
  }

  #connected(): Promise<Connection> {
    if (this.#connection !== undefined) return this.#connection;
    const made = connect(this.#connectionString, (error) => {
      if (this.#connection === made) this.#connection = undefined;
      if (error !== undefined) this.#onError(error);
    });
    this.#connection = made;
    made.catch(() => {
      if (this.#connection === made) this.#connection = undefined;
    });
    return made;
  }
}

/** A lock, and the connection that it was taken on: a new one of the same process does not have it. */
interface Hold {
  isThere(): Promise<boolean>;
  /** False when it was lost before. */
  release(): Promise<boolean>;
}

function holdOf(connection: Connection, key: string): Hold {
  // When that fails, the session ends, and all its locks with it: none may stay behind.
  const ask = (statement: string): Promise<boolean> =>
    connection.ask(statement, [key]).catch(() => connection.end().then(() => false));
  return { isThere: () => ask(IS_THERE), release: () => ask(UNLOCK) };
}

/** One connection, which answers one question after the other. */
interface Connection {
  /** True when the answer is a row that says `won`. */
  ask(statement: string, values: readonly unknown[]): Promise<boolean>;
  end(): Promise<void>;
}

async function connect(connectionString: string, onEnd: (error?: Error) => void): Promise<Connection> {
  const client = new Client({
    connectionString,
    application_name: APPLICATION,
    ...patience,
  });
  client.on("error", onEnd);
  client.on("end", () => onEnd());
  await client.connect();
  // Of a machine that is gone the server hears nothing: it asks after ten seconds, and gives up after 25.
  await client.query(
    "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3",
  );
  let last: Promise<unknown> = Promise.resolve();
  const end = (): Promise<void> => client.end().catch(() => undefined);
  const ask: Connection["ask"] = (statement, values) => {
    const answer = last.then(() => client.query<{ won?: boolean }>(statement, [...values]));
    last = answer.catch((error) => {
      // What the server did with the statement nobody knows: it may have given a lock that nobody would release.
      if (!(error instanceof DatabaseError)) return end();
    });
    return answer.then(({ rows }) => rows[0]?.won === true);
  };
  const signs = setInterval(() => void ask("select true as won", []).catch(end), SIGN_OF_LIFE_MS);
  signs.unref();
  client.on("end", () => clearInterval(signs));
  return { ask, end };
}

const LOCK = "select pg_try_advisory_lock(hashtextextended($1, 0)) as won";

const UNLOCK = "select pg_advisory_unlock(hashtextextended($1, 0)) as won";

const HOLDERS = `
  from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and objsubid = 1
    and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)`;

const IS_THERE = `select exists (select ${HOLDERS} and pid = pg_backend_pid()) as won`;

const END_SILENT_HOLDER = `
  select pg_terminate_backend(pid) ${HOLDERS}
    and application_name = $3 and state_change < now() - make_interval(secs => $2)`;
