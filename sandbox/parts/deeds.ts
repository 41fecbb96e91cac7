import { announceCheck } from "../domain/check-runs.ts";
import { openPull } from "../domain/pull-requests.ts";
import type { CheckRun } from "../entities.ts";
import { reaches, roleOf } from "../permissions.ts";
import type { Pull } from "../views/pull-request.ts";
import type { World } from "../world.ts";
import { accountNamed, type User } from "./people.ts";
import { type RepositoryName, repositoryNamed } from "./repositories.ts";

/** A pull request to open. */
export interface NewPull {
  readonly title?: string;
  readonly body?: string;
  readonly author: string | { readonly login: string };
  readonly head: string;
  /** The fork with the head; the repository itself when absent. */
  readonly headRepository?: RepositoryName;
  readonly base?: string;
  readonly draft?: boolean;
}

/** The answer of the REST API. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What people do on the pages of GitHub. */
export interface Deeds {
  openPullRequest(repository: RepositoryName, pull: NewPull): Promise<Pull>;
  /** Clicks a button of a completed check run; needs the role `write`. */
  requestAction(run: CheckRun, identifier: string, by: string | { readonly login: string }): Promise<void>;
  /** Clicks "Re-run" on a check run; needs the role `write`. */
  rerequestCheck(run: CheckRun, by: string | { readonly login: string }): Promise<void>;
  /** Sends a REST request as a user, such as `as(ann, "PATCH /repos/o/r/issues/1", { state: "closed" })`. */
  as(user: User, request: string, body?: unknown): Promise<Reply>;
  /** The newest run of a check on a commit, with everything it has shown so far in `history`. */
  check(repository: RepositoryName, sha: string, name: string): CheckRun | undefined;
}

/** The deeds of the people of a sandbox. */
export function deedsOf(world: World): Deeds {
  return {
    openPullRequest: async (name, pull) => {
      const repository = repositoryNamed(world, name);
      const { title = `Merge ${pull.head}`, body = null, draft = false } = pull;
      const headRepository = repositoryNamed(world, pull.headRepository ?? repository);
      const ends = { headRepository, headRef: pull.head, baseRef: pull.base ?? repository.defaultBranch };
      return await openPull(world, repository, accountNamed(world, pull.author), {
        title,
        body,
        draft,
        ...ends,
      });
    },
    requestAction: async (run, identifier, by) => {
      if (run.status !== "completed" || !run.actions.some((one) => one.identifier === identifier)) {
        throw new Error(`the check run shows no button ${identifier}`);
      }
      const extra = { requested_action: { identifier } };
      await announceCheck(world, run, "requested_action", {
        sender: clicker(world, run, by),
        only: run.app,
        extra,
      });
    },
    rerequestCheck: async (run, by) => {
      await announceCheck(world, run, "rerequested", { sender: clicker(world, run, by), only: run.app });
    },
    as: (user, request, body) => sendAs(world, user, request, body),
    check: (name, sha, checkName) =>
      repositoryNamed(world, name).checkRuns.findLast((run) => run.headSha === sha && run.name === checkName),
  };
}

function clicker(world: World, { repository }: CheckRun, by: string | { readonly login: string }) {
  const account = accountNamed(world, by);
  if (reaches(roleOf(repository, account), "write")) return account;
  throw new Error(`${account.login} sees no buttons: that needs the role write`);
}

async function sendAs({ urls }: World, user: User, request: string, body: unknown): Promise<Reply> {
  const [method = "GET", path = "/"] = request.split(" ");
  const response = await fetch(urls.api(path), {
    method,
    headers: {
      Authorization: `Bearer ${user.token}`,
      Accept: "application/vnd.github+json",
      Connection: "close",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === "" ? null : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: parsed };
}
