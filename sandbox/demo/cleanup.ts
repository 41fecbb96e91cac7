/** How everything is put away, last things first; what fails does not keep the rest. */
export class Cleanup {
  readonly #steps: (() => Promise<void>)[] = [];

  /** Adds what is to be done before everything that was added until now. */
  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /** Does it all, once. */
  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      await step().catch((error: unknown) => console.error(error));
    }
  }
}
