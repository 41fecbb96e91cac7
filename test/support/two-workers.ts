import { afterAll, beforeAll } from "@jest/globals";
import type { World } from "../../src/ports/world.ts";
import { type OpenStore, openStore } from "../../src/store/store.ts";
import type { Journey } from "./journey.ts";
import { shareJourney } from "./share-journey.ts";

/** A world with two workers for the same jobs; all inside a test. */
export interface TwoWorkers {
  readonly journey: () => Journey;
  /** The app as it runs. */
  readonly first: () => World;
  /** The app as another process has it: on the same store, with a connection of its own. */
  readonly twin: () => World;
}

/** Starts a world for the tests of this file, see {@link shareJourney}. */
export function shareTwoWorkers(): TwoWorkers {
  let app: World | undefined;
  let store: OpenStore | undefined;
  const aroundWorld = (inner: World): World => {
    app = inner;
    return inner;
  };
  const { journey } = shareJourney({ hooks: { aroundWorld } });
  beforeAll(async () => {
    store = await openStore(journey().databaseUrl, () => undefined);
  });
  afterAll(() => store?.close(5_000));
  const first = (): World => {
    if (app === undefined) throw new Error("the app has not started");
    return app;
  };
  return { journey, first, twin: () => ({ ...first(), ...(store === undefined ? {} : { store }) }) };
}
