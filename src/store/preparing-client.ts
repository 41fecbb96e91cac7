import { Client, DatabaseError } from "pg";

/** A statement is prepared when it comes for this time: what comes once needs no plan that is kept. */
const OFTEN = 3;

/** Longer ones are lists of rows, of another length each time. */
const LONGEST = 10_000;

/** Each connection keeps its plans: they must not fill the server. */
const PREPARED_AT_MOST = 200;

/** "cached plan must not change result type": somebody has altered a table (PostgreSQL 18, plancache.c). */
const OUTDATED = "0A000";

/**
 * A connection that prepares the statements that come again and again. Most of ours are short, and to plan one took
 * longer than to do it; what the queue asks before each job, twice as long (pg_stat_statements, 2026-11-21).
 */
export function preparingClient(): typeof Client {
  const names = new Names();
  class PreparingClient extends Client {}
  Object.defineProperty(PreparingClient.prototype, "query", {
    value(this: Client, ...args: readonly unknown[]): unknown {
      return query(this, names, args);
    },
  });
  return PreparingClient;
}

/** `query(text, values)` and `query(text, values, callback)`, as pools and Kysely ask; everything else is passed on. */
function query(client: Client, names: Names, args: readonly unknown[]): unknown {
  const [text, values, callback] = args;
  const name = typeof text === "string" && Array.isArray(values) ? names.of(text, values) : undefined;
  if (name === undefined) return Reflect.apply(Client.prototype.query, client, args);
  const heard = (error: unknown): void => {
    if (error instanceof DatabaseError && error.code === OUTDATED) names.retire(text);
  };
  const config = { name, text, values };
  if (typeof callback !== "function") {
    const answer: Promise<unknown> = Reflect.apply(Client.prototype.query, client, [config]);
    answer.catch(heard);
    return answer;
  }
  const told = (...result: readonly unknown[]): void => {
    heard(result[0]);
    Reflect.apply(callback, undefined, result);
  };
  return Reflect.apply(Client.prototype.query, client, [config, told]);
}

/** The names of the statements of one pool. */
class Names {
  readonly #uses = new Map<string, number>();
  readonly #names = new Map<string, string>();
  /** Prepared by connections that would fail with them; they are sent as they are until the process ends. */
  readonly #retired = new Set<unknown>();

  /** The name of a statement that is to be prepared. */
  of(text: string, values: readonly unknown[]): string | undefined {
    if (values.length === 0 || text.length > LONGEST || this.#retired.has(text)) return undefined;
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= PREPARED_AT_MOST) return known;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (uses < OFTEN) {
      // What does not come again must not pile up.
      if (this.#uses.size >= PREPARED_AT_MOST) this.#uses.clear();
      this.#uses.set(text, uses);
      return undefined;
    }
    const name = `rekey_${this.#names.size + 1}`;
    this.#names.set(text, name);
    this.#uses.delete(text);
    return name;
  }

  retire(text: unknown): void {
    this.#retired.add(text);
  }
}
