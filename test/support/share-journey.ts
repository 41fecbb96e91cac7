import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import { findOpenedTooEarly, type OpenedTooEarly } from "./gate-watch.ts";
import { type Journey, type JourneyOptions, startJourney } from "./journey.ts";
import { findLeaks, type Leak } from "./leak-watch.ts";

/** One world for the tests of a file, each with repositories of its own, and the watch that is kept over it. */
export interface SharedJourney {
  /** The running world; inside a test. */
  readonly journey: () => Journey;
  /** Says that nobody has to find this key: it stands where the policy does not look. */
  readonly except: (key: string) => string;
}

/** Starts a world for the tests of this file. After each of them: no leak, no violation, no gate open too early. */
export function shareJourney(options: JourneyOptions = {}): SharedJourney {
  let running: Watched | undefined;
  const watched = (): Watched => {
    if (running === undefined) throw new Error("the world is not there yet");
    return running;
  };
  beforeAll(async () => {
    running = new Watched(await startJourney(options));
  });
  afterEach(async () => {
    expect(await watched().look()).toEqual({ leaks: [], violations: [], openedTooEarly: [] });
  });
  afterAll(async () => {
    expect(await watched().journey.end()).toEqual({ leaks: [], violations: [] });
  });
  return { journey: () => watched().journey, except: (key) => watched().except(key) };
}

class Watched {
  readonly journey: Journey;
  readonly #exceptions = new Set<string>();
  #seen = { planted: 0, requests: 0, violations: 0 };

  constructor(journey: Journey) {
    this.journey = journey;
  }

  except(key: string): string {
    this.#exceptions.add(key);
    return key;
  }

  /** What went wrong since the last look. */
  async look(): Promise<{
    readonly leaks: readonly Leak[];
    readonly violations: readonly unknown[];
    readonly openedTooEarly: readonly OpenedTooEarly[];
  }> {
    const { journey } = this;
    await journey.settle();
    const { planted, sandbox } = journey;
    const before = this.#seen;
    const violations = sandbox.violations();
    this.#seen = {
      planted: planted.length,
      requests: sandbox.requests().length,
      violations: violations.length,
    };
    return {
      leaks: await findLeaks(planted.slice(before.planted), journey),
      violations: violations.slice(before.violations),
      openedTooEarly: await findOpenedTooEarly(journey, {
        since: before.requests,
        except: this.#exceptions,
      }),
    };
  }
}
