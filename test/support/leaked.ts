import type { CheckRun, Issue, Repository } from "../../sandbox/entities.ts";
import type { User } from "../../sandbox/parts/people.ts";
import type { Journey } from "./journey.ts";
import { envWith, newKey, onlyIssue, ownRepository } from "./scene.ts";

/** A key that leaked, and where people meet it. */
export interface Leaked {
  readonly repository: Repository;
  readonly key: string;
  /** The head of the branch `feature`, which holds the key. */
  readonly head: string;
  readonly issue: Issue;
  /** The check of that head as it is now. */
  readonly check: () => CheckRun;
}

/** What can be different about a leak. */
export interface LeakOptions {
  /** The files that hold it, all in one commit; `backend/.env` else. */
  readonly paths?: readonly string[];
  /** The key and the text of the file that it stands in; a key of Hugging Face in an environment file else. */
  readonly key?: string;
  readonly text?: string;
  readonly branch?: string;
  /** The policy on the default branch; none else. */
  readonly policy?: string;
  readonly message?: string;
  readonly pusher?: User;
  /** Further people with the role `write`. */
  readonly writers?: readonly User[];
}

/** Lets a key leak in an organization of its own, until its issue stands and its check blocks. */
export async function leaked(journey: Journey, options: LeakOptions = {}): Promise<Leaked> {
  const { sandbox, wes } = journey;
  const { paths = ["backend/.env"], branch = "feature", message = "Add settings", pusher = wes } = options;
  const repository = await ownRepository(journey);
  for (const writer of options.writers ?? []) sandbox.setRole(repository, writer, "write");
  if (options.policy !== undefined) await setPolicy(journey, repository, options.policy);
  const { key = newKey(journey), text = envWith(key) } = options;
  const head = await sandbox.commitFiles(repository, {
    branch,
    message,
    pusher,
    files: Object.fromEntries(paths.map((path) => [path, text])),
  });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  return { repository, key, head, issue, check: () => journey.check(head, repository) };
}

/** Gives a repository this policy, on its default branch. */
export async function setPolicy(journey: Journey, repository: Repository, policy: string): Promise<void> {
  const files = { ".github/rekey.yml": policy };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
}
