import { installationIn } from "./authentication.ts";
import type { Fault } from "./faults.ts";
import type { Store } from "./store.ts";

/** A limit that is reached. */
export interface LimitOptions {
  /** Only this installation; all of them when absent. Other credentials are never limited. */
  readonly installation?: { readonly id: number };
  /** How long; 60 seconds of the sandbox's clock when absent. */
  readonly seconds?: number;
  /** 403 when absent: GitHub answers either. */
  readonly status?: 403 | 429;
  /** How many requests it refuses at most; all of its time when absent. */
  readonly times?: number;
  /** Whether a secondary limit says how long to wait; GitHub does not always. */
  readonly retryAfter?: boolean;
}

/** A limit in force. */
export interface Limit {
  /** How many requests it refused. */
  refused(): number;
  lift(): void;
}

interface Armed {
  readonly kind: "primary" | "secondary";
  readonly options: LimitOptions;
  readonly until: number;
  refused: number;
}

interface Budget {
  readonly limit: number;
  used: number;
  readonly reset: number;
}

const HOURLY = 5_000;

/** The rate limits of the REST API: none is reached until somebody says so. Git is not limited by them. */
export class RateLimits {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #armed = new Set<Armed>();
  readonly #budgets = new Map<number, Budget>();

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** The requests of the hour are used up. */
  primary(options: LimitOptions = {}): Limit {
    return this.#arm("primary", options);
  }

  /** Too much at once. */
  secondary(options: LimitOptions = {}): Limit {
    return this.#arm("secondary", options);
  }

  /** Lets an installation ask this often until its window ends, and tells it in every answer what is left. */
  budget({ id }: { readonly id: number }, requests: number, seconds = 3_600): void {
    this.#budgets.set(id, { limit: requests, used: 0, reset: this.#now().getTime() + seconds * 1000 });
  }

  /** Lifts all limits and budgets. */
  clear(): void {
    this.#armed.clear();
    this.#budgets.clear();
  }

  /** The refusal for a request with these credentials, if a limit is reached; asking counts. */
  strike(authorization: string | undefined): Fault | undefined {
    const id = installationIn(this.#store, authorization);
    const now = this.#now().getTime();
    if (id === null) return undefined;
    const spent = this.#spend(id, now);
    if (spent !== undefined) return refusal({ kind: "primary", id, until: spent, now }, {});
    const armed = [...this.#armed].find(({ options, until, refused }) => {
      const { installation, times = Number.POSITIVE_INFINITY } = options;
      return now < until && refused < times && (installation === undefined || installation.id === id);
    });
    if (armed === undefined) return undefined;
    armed.refused += 1;
    return refusal({ kind: armed.kind, id, until: armed.until, now }, armed.options);
  }

  /** The installation that these credentials belong to. */
  callerOf(authorization: string | undefined): number | null {
    return installationIn(this.#store, authorization);
  }

  /** What an answer tells of the budget; nothing where none was set, as on a server without limits. */
  headers(authorization: string | undefined): Readonly<Record<string, string>> {
    const id = installationIn(this.#store, authorization);
    const budget = id === null ? undefined : this.#budgets.get(id);
    return budget === undefined ? {} : figures(budget);
  }

  #arm(kind: Armed["kind"], options: LimitOptions): Limit {
    const until = this.#now().getTime() + (options.seconds ?? 60) * 1000;
    const armed = { kind, options, until, refused: 0 };
    this.#armed.add(armed);
    return {
      refused: () => armed.refused,
      lift: () => {
        this.#armed.delete(armed);
      },
    };
  }

  /** Counts a request; gives the end of the window when nothing was left. */
  #spend(id: number, now: number): number | undefined {
    const budget = this.#budgets.get(id);
    if (budget === undefined) return undefined;
    if (now >= budget.reset) {
      this.#budgets.set(id, { limit: HOURLY, used: 1, reset: now + 3_600_000 });
      return undefined;
    }
    if (budget.used >= budget.limit) return budget.reset;
    budget.used += 1;
    return undefined;
  }
}

interface Reached {
  readonly kind: Armed["kind"];
  readonly id: number;
  readonly until: number;
  readonly now: number;
}

function refusal(
  { kind, id, until, now }: Reached,
  { status = 403, retryAfter = true }: LimitOptions,
): Fault {
  const common = { path: /./, when: "before", status } as const;
  const page = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";
  if (kind === "primary") {
    const message = `API rate limit exceeded for installation ID ${id}.`;
    const headers = figures({ limit: HOURLY, used: HOURLY, reset: until });
    return { ...common, headers, body: { message, documentation_url: page, status: String(status) } };
  }
  const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  const wait = { "retry-after": String(Math.max(1, Math.ceil((until - now) / 1000))) };
  // A secondary limit does not use up the requests of the hour.
  const headers = {
    ...figures({ limit: HOURLY, used: 1, reset: now + 3_600_000 }),
    ...(retryAfter ? wait : {}),
  };
  const documentation_url = `${page}#about-secondary-rate-limits`;
  return { ...common, headers, body: { message, documentation_url, status: String(status) } };
}

function figures({ limit, used, reset }: Budget): Readonly<Record<string, string>> {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(Math.max(0, limit - used)),
    "x-ratelimit-used": String(used),
    "x-ratelimit-reset": String(Math.ceil(reset / 1000)),
    "x-ratelimit-resource": "core",
  };
}
