/** Runs work of which only so much is begun at a time: what has begun cannot be stopped when the scan ends early. */
export class FewAtOnce {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** How much is not done yet. */
  get left(): number {
    return this.#running + this.#waiting.length;
  }

  /** Nothing more begins, and what waits has no end: nobody wants it any more. */
  stop(): void {
    this.#waiting.splice(0);
  }

  /** Gives what comes of the work, which begins when its turn has come. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#most) this.#running++;
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The next one takes this one's place.
      if (next === undefined) this.#running--;
      else next();
    }
  }
}
