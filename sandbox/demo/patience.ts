import { setTimeout as sleep } from "node:timers/promises";

/** Waiting for things to happen, but not for ever. */
export interface Patience {
  /** Looks again and again until there is something to see; `what` completes "Waited for …". */
  until<T>(what: string, look: () => Seen<T> | Promise<Seen<T>>): Promise<T>;
  /** The same for a person, who may take as long as they like. */
  forSomebody(look: () => boolean): Promise<void>;
  /** Ends all waiting now and later, with this reason. */
  end(reason: Error): void;
  /** Resolves with that reason. */
  readonly ended: Promise<Error>;
}

type Seen<T> = T | undefined | false;

const LONGEST_MS = 30_000;
const PAUSE_MS = 3;

/** Patience that can be ended from outside. */
export function openPatience(): Patience {
  const state: { ended?: Error } = {};
  const { promise: ended, resolve } = Promise.withResolvers<Error>();
  const wait = async <T>(look: () => Seen<T> | Promise<Seen<T>>, atMost: () => void): Promise<T> => {
    while (true) {
      if (state.ended !== undefined) throw state.ended;
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      atMost();
      await sleep(PAUSE_MS);
    }
  };
  return {
    until(what, look) {
      const start = performance.now();
      return wait(look, () => {
        if (performance.now() - start > LONGEST_MS)
          throw new Error(`Waited ${LONGEST_MS / 1_000} seconds for ${what}, in vain.`);
      });
    },
    forSomebody: async (look) => void (await wait(look, () => undefined)),
    end: (reason) => {
      state.ended ??= reason;
      resolve(state.ended);
    },
    ended,
  };
}
