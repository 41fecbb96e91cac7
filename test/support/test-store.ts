import { randomUUID } from "node:crypto";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import { type CommitSha, commitSha } from "../../src/incident/commit-sha.ts";
import { fingerprint, fingerprintKey } from "../../src/incident/fingerprint.ts";
import { incidentId } from "../../src/incident/incident.ts";
import { nothingRemains } from "../../src/incident/remains.ts";
import { type Repository, repositoryId } from "../../src/incident/repository.ts";
import { Secret } from "../../src/incident/secret.ts";
import type { StoredIncident } from "../../src/ports/incident-store.ts";
import { type OpenStore, openStore } from "../../src/store/store.ts";
import { createTestDatabase } from "./database.ts";

/** A store of one's own. */
export interface TestStore {
  readonly store: OpenStore;
  readonly url: string;
  /** What went wrong in the background so far; a test that expects trouble takes it out. */
  readonly troubles: Error[];
  /** Opens the same store once more, as another process would. */
  another(): Promise<OpenStore>;
  end(): Promise<void>;
}

/** Opens a store on a new database; trouble in the background fails the test at its end. */
export async function openTestStore(): Promise<TestStore> {
  const database = await createTestDatabase();
  const { url } = database;
  const troubles: Error[] = [];
  const opened: OpenStore[] = [];
  const another = async (): Promise<OpenStore> => {
    const store = await openStore(url, (error) => void troubles.push(error));
    opened.push(store);
    return store;
  };
  return {
    store: await another(),
    url,
    troubles,
    another,
    async end() {
      await Promise.all(opened.map((store) => store.close(5_000)));
      // Connections may still be on their way out when the database goes, and complain about that.
      const [trouble] = [...troubles];
      await database.close();
      if (trouble !== undefined) throw trouble;
    },
  };
}

let ids = 0;

/** A repository that is not in the store yet. */
export function aRepository(changes: Partial<Repository> = {}): Repository {
  ids += 1;
  return {
    id: repositoryId(ids),
    ownerId: 7,
    owner: "acme",
    name: `r${ids}`,
    isPublic: false,
    defaultBranch: "main",
    standing: "present",
    installationId: 9,
    ...changes,
  };
}

/** Any commit. */
export function aCommit(): CommitSha {
  return commitSha(randomText(40, alphabets.hex));
}

/** A new incident of some key whose issue belongs into this repository. */
export function anIncident(
  { id, ownerId }: Repository,
  changes: Partial<StoredIncident> = {},
): StoredIncident {
  return {
    id: incidentId(randomUUID()),
    ownerId,
    fingerprint: fingerprint(fingerprintKey(new Uint8Array(32)), "acme", new Secret(randomText(40))),
    providerId: "huggingface",
    formatId: "huggingface-user-access-token",
    mask: "hf_…",
    severity: "critical",
    validity: { kind: "unknown", reason: "unsupported" },
    order: "zero-downtime",
    state: { kind: "open" },
    ticks: new Map(),
    plan: {
      targets: [],
      processes: [],
      smokeTests: [],
      goodLogLines: [],
      badLogLines: [],
      reminder: { months: 3 },
    },
    remains: nothingRemains,
    openedAt: new Date("2026-10-01T12:00:00.123Z"),
    tracker: id,
    issue: { kind: "none" },
    boxes: new Map(),
    written: new Map(),
    ...changes,
  };
}
