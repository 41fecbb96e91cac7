/** A clock that only goes forward, and waiting by it. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** How often one host is asked. */
export interface Pace {
  /** At most one request in this time. */
  readonly everyMs: number;
  /** More than these do not wait for their turn. */
  readonly maxWaiting: number;
  /** The longest rest that a host can ask for. */
  readonly maxRestMs: number;
}

interface HostTurns {
  nextAt: number;
  restsUntil: number;
  waiting: number;
}

/** Spreads requests over time, each host by itself, first come, first served. */
export class HostPace {
  readonly #pace: Pace;
  readonly #clock: Clock;
  readonly #hosts = new Map<string, HostTurns>();

  constructor(pace: Pace, clock: Clock) {
    this.#pace = pace;
    this.#clock = clock;
  }

  /** True when the host may be asked now; false when it wants its rest, or too many wait for it already. */
  async turn(host: string): Promise<boolean> {
    const turns = this.#turnsOf(host);
    const now = this.#clock.now();
    const at = Math.max(now, turns.nextAt);
    if (at > now && turns.waiting >= this.#pace.maxWaiting) return false;
    if (now < turns.restsUntil) return false;
    turns.nextAt = at + this.#pace.everyMs;
    if (at > now) {
      turns.waiting += 1;
      await this.#clock.sleep(at - now);
      turns.waiting -= 1;
    }
    // The answers to those before may have asked for a rest.
    return this.#clock.now() >= turns.restsUntil;
  }

  /** The host asked to be left alone for this long. */
  rest(host: string, ms: number): void {
    const turns = this.#turnsOf(host);
    const until = this.#clock.now() + Math.min(Math.max(ms, 0), this.#pace.maxRestMs);
    turns.restsUntil = Math.max(turns.restsUntil, until);
  }

  /** Forgets the hosts that nobody waits for. */
  #turnsOf(host: string): HostTurns {
    const now = this.#clock.now();
    for (const [name, { nextAt, restsUntil, waiting }] of this.#hosts) {
      if (name !== host && waiting === 0 && nextAt <= now && restsUntil <= now) this.#hosts.delete(name);
    }
    const turns = this.#hosts.get(host) ?? { nextAt: now, restsUntil: now, waiting: 0 };
    this.#hosts.set(host, turns);
    return turns;
  }
}
