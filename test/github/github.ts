import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import nock from "nock";
import { rekeyOctokit } from "../../src/github/clients.ts";
import type { Clients, InstallationClient } from "../../src/github/installation-client.ts";
import { type CommitSha, commitSha } from "../../src/incident/commit-sha.ts";
import { type Repository, repositoryId } from "../../src/incident/repository.ts";
import type { ApiBudget } from "../../src/ports/api-budget.ts";
import { OutsideError } from "../../src/ports/outside-error.ts";

export const APP_ID = 4711;
export const INSTALLATION = 815;

export const shop: Repository = {
  id: repositoryId(42),
  ownerId: 7,
  owner: "acme",
  name: "shop",
  isPublic: false,
  defaultBranch: "main",
  standing: "present",
  installationId: INSTALLATION,
};

// Whoever imports nock has it patch the whole process, in which tests of other files run, too.
nock.restore();

/** Where the API describes {@link shop}. */
export const SHOP = "/repos/acme/shop";

export const API = "https://api.github.com";

/** A client as production uses it, with a token at hand instead of an app's. */
export function aClient(): InstallationClient {
  const Octokit = rekeyOctokit();
  return new Octokit({ auth: { token: "a token of a test" } });
}

/** A budget that is never used up. */
export const endlessBudget: ApiBudget = {
  spend: async () => undefined,
  park: async (_installationId, waitMs = 60_000) => waitMs,
};

/** Clients that give this one for the installation of {@link shop}, and refuse others. */
export function clientsOf(client: InstallationClient): Clients {
  return async (installationId) => {
    expect(installationId).toBe(INSTALLATION);
    return client;
  };
}

/**
 * Lets GitHub answer what a test says and nothing else: an unexpected request fails the test, and an answer that
 * was not asked for fails it, too.
 */
export function useGitHub(): () => nock.Scope {
  const unexpected: string[] = [];
  const note = ({ method, url }: Request): void => {
    unexpected.push(`${method} ${url}`);
  };
  beforeAll(() => {
    nock.activate();
    nock.disableNetConnect();
    nock.emitter.on("no match", note);
  });
  afterEach(() => {
    const left = nock.pendingMocks();
    nock.cleanAll();
    expect({ unexpected: unexpected.splice(0), left }).toEqual({ unexpected: [], left: [] });
  });
  afterAll(() => {
    nock.emitter.off("no match", note);
    nock.enableNetConnect();
    nock.restore();
  });
  return () => nock(API);
}

/** The n-th commit of a test. */
export function sha(number: number): CommitSha {
  return commitSha(number.toString(16).padStart(40, "0"));
}

/** The failure of a call, which must be one of ours. */
export async function failureOf(call: Promise<unknown>): Promise<OutsideError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OutsideError)) throw new Error("expected an OutsideError", { cause: error });
  return error;
}
