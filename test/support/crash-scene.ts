import { afterAll, beforeAll, expect } from "@jest/globals";
import { Client } from "pg";
import type { CheckRun, Installation, Repository } from "../../sandbox/entities.ts";
import type { KeyAsker } from "../../src/ports/key-asker.ts";
import type { World } from "../../src/ports/world.ts";
import { type CrashPoint, CrashTester, crashPoints } from "./crashes.ts";
import { type Journey, startJourney } from "./journey.ts";
import { newRepository } from "./scene.ts";

/** A world in which the process dies where a test wants it to. */
export interface CrashScene {
  readonly journey: () => Journey;
  /** A repository in an organization of its own: the write limits of one would make the later runs wait. */
  readonly place: () => Promise<Place>;
  /** What there is in the end, on GitHub and in the store. */
  readonly outcome: (repository: Repository, sha: string) => Promise<Outcome>;
  /**
   * Lets `act` happen once undisturbed, and then again for every moment in which the process can die meanwhile; each
   * time in a place of its own that `prepare` made. All must end like the first, which is given back.
   */
  readonly everywhere: <Prepared, End extends object>(scene: {
    readonly prepare: () => Promise<Prepared>;
    readonly act: (prepared: Prepared) => Promise<void>;
    readonly end: (prepared: Prepared) => Promise<End>;
  }) => Promise<End>;
}

/** Where a run of a scene takes place. */
export interface Place {
  readonly repository: Repository;
  readonly installation: Installation;
}

/** What there is in the end. */
export interface Outcome {
  readonly runs: number;
  readonly conclusion: CheckRun["conclusion"];
  readonly annotations: number;
  readonly wasOpenTooEarly: boolean;
  readonly issues: number;
  readonly issueState: string | undefined;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly comments: number;
  readonly events: readonly string[];
}

/** The leak watch looks for every key of every run in all that there is. */
const LOOKING_MS = 120_000;

/** Starts a world for the tests of this file. A job that died is run again at once. */
export function crashScene(keyAsker?: KeyAsker): CrashScene {
  const tester = new CrashTester();
  let running: { readonly journey: Journey; readonly database: Client } | undefined;
  const world = () => {
    if (running === undefined) throw new Error("the world is not there yet");
    return running;
  };
  beforeAll(async () => {
    const aroundWorld = (inner: World) =>
      tester.around(keyAsker === undefined ? inner : { ...inner, keyAsker });
    const journey = await startJourney({ hooks: { aroundWorld } });
    const database = new Client({ connectionString: journey.databaseUrl });
    await database.connect();
    await database.query("update pgboss.queue set retry_delay = 0, retry_backoff = false");
    running = { journey, database };
  });
  afterAll(async () => {
    await world().database.end();
    expect(await world().journey.end()).toEqual({ leaks: [], violations: [] });
  }, LOOKING_MS);
  const journey = () => world().journey;
  return {
    journey,
    place: () => newPlace(journey()),
    outcome: (repository, sha) => outcome(world().journey, world().database, { repository, sha }),
    async everywhere({ prepare, act, end }) {
      let died = 0;
      const run = async (point?: CrashPoint) => {
        tester.arm();
        const prepared = await prepare();
        tester.arm(point);
        await act(prepared);
        if (tester.hasFired) died += 1;
        return end(prepared);
      };
      const expected = await run();
      const points = crashPoints(tester.counts);
      expect(points.length).toBeGreaterThan(0);
      for (const point of points) expect({ point, ...(await run(point)) }).toEqual({ point, ...expected });
      // What runs at the same time may need one write less: then there is nothing to die after.
      expect(died).toBeGreaterThan(points.length / 2);
      return expected;
    },
  };
}

let places = 0;

async function newPlace(journey: Journey): Promise<Place> {
  const { sandbox, app } = journey;
  places += 1;
  const owner = `crash-${places}`;
  sandbox.createOrganization(owner);
  const repository = await newRepository(journey, { owner });
  const installation = await sandbox.install(app, owner, "all");
  await journey.settle();
  return { repository, installation };
}

async function outcome(
  journey: Journey,
  database: Client,
  { repository, sha }: { readonly repository: Repository; readonly sha: string },
): Promise<Outcome> {
  const runs = repository.checkRuns.filter(({ headSha }) => headSha === sha);
  const run = runs.at(-1);
  const [issue] = journey.issues(repository);
  const { rows } = await database.query<{ kind: string }>(
    "select event->>'kind' as kind from incident_events join incidents on incidents.id = incident_id where tracker_id = $1 order by incident_events.id",
    [repository.id],
  );
  return {
    runs: runs.length,
    conclusion: run?.conclusion ?? null,
    annotations: run?.annotations.length ?? 0,
    wasOpenTooEarly: run !== undefined && wasOpenTooEarly(run),
    issues: journey.issues(repository).length,
    issueState: issue?.state,
    labels: issue?.labels.map(({ name }) => name) ?? [],
    assignees: issue?.assignees.map(({ login }) => login) ?? [],
    comments: issue?.comments.length ?? 0,
    events: rows.map(({ kind }) => kind),
  };
}

/** True when the check was green before it was red for the last time: auto-merge would have seen it. */
function wasOpenTooEarly({ history }: CheckRun): boolean {
  const lastBlocked = history.findLastIndex(({ conclusion }) => conclusion !== "success");
  return history.slice(0, lastBlocked).some(({ conclusion }) => conclusion === "success");
}
