/** So many findings may wait; each is small, and a scan can meet thousands before the first one has its name. */
const MOST = 2_000;

interface Begun {
  readonly taken: Promise<void>;
  readonly weight: number;
}

/** Work that goes on beside the scan. Its results are taken in the order in which it began. */
export class InTurn<Result> {
  readonly #take: (result: Result) => void | Promise<void>;
  readonly #begun: Begun[] = [];
  #last: Promise<void> = Promise.resolve();
  #weight = 0;
  #hasFailed = false;

  constructor(take: (result: Result) => void | Promise<void>) {
    this.#take = take;
  }

  /** Waits while too much is waiting; throws what went wrong before. */
  async add(work: Promise<Result>, weight: number): Promise<void> {
    const taken = this.#taken(work, this.#last);
    taken.catch(() => {
      this.#hasFailed = true;
    });
    this.#last = taken;
    this.#begun.push({ taken, weight });
    this.#weight += weight;
    while (this.#hasFailed || this.#weight > MOST) await this.#begun[0]?.taken;
  }

  /** Waits for all that has begun. */
  async end(): Promise<void> {
    await this.#last;
  }

  async #taken(work: Promise<Result>, before: Promise<void>): Promise<void> {
    const [result] = await Promise.all([work, before]);
    await this.#take(result);
    this.#weight -= this.#begun.shift()?.weight ?? 0;
  }
}
