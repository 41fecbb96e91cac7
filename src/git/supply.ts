import { createHash } from "node:crypto";
import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import { type FetchLimits, fetchInto, type Wanted } from "./fetch.ts";
import { GitFailure } from "./git-failure.ts";
import type { Mirror } from "./mirror.ts";
import type { Origin } from "./remote.ts";
import { tidy } from "./tidy.ts";

/** Tokens that may read the contents of one repository, and nothing else. */
export interface Tokens {
  of(repository: Repository): Promise<string>;
  /** Forgets a token that GitHub does not take any more. */
  drop(repository: Repository): void;
}

/** What fetching needs. */
export interface SupplyOptions {
  /** Where GitHub's repositories are, without a trailing slash. */
  readonly serverUrl: string;
  readonly tokens: Tokens;
  /** Variables that lead git to a proxy or to further certificates, such as `https_proxy`. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  /** Told after each fetch: the mirrors may have outgrown their room. */
  readonly onFetched: () => Promise<void>;
}

/** Where the mirror keeps the default branch as it was fetched last. */
export const DEFAULT_BRANCH = "refs/rekey/default";

/** Fetches what mirrors lack; what they have is not asked for again. */
export class Supply {
  readonly #options: SupplyOptions;

  constructor(options: SupplyOptions) {
    this.#options = options;
  }

  bring(mirror: Mirror, repository: Repository, wanted: Wanted): Promise<void> {
    return mirror.exclusive(async () => {
      if (wanted.kind === "commit" && (await mirror.objects.info(wanted.sha))) return;
      const { limits, onFetched } = this.#options;
      await this.ask(repository, (origin) => fetchInto(mirror, origin, wanted, limits));
      await tidy(mirror);
      await onFetched();
    });
  }

  /** False when GitHub does not have the commit. */
  canBring(mirror: Mirror, repository: Repository, sha: CommitSha): Promise<boolean> {
    return ifThere(this.bring(mirror, repository, { kind: "commit", sha }));
  }

  /** Fetches the default branch as it is now; false when there is none. */
  bringDefaultBranch(mirror: Mirror, repository: Repository): Promise<boolean> {
    const ref = `refs/heads/${repository.defaultBranch}`;
    return ifThere(this.bring(mirror, repository, { kind: "ref", ref, own: DEFAULT_BRANCH }));
  }

  /** What a tag names: the object that we heard of, or whatever it names now. Undefined when it is gone. */
  async bringTag(
    mirror: Mirror,
    repository: Repository,
    { name, object }: { readonly name: string; readonly object: CommitSha | undefined },
  ): Promise<CommitSha | undefined> {
    if (object !== undefined && (await this.canBring(mirror, repository, object))) return object;
    // The name comes from outside, and may not fit beside others: `a` and `a/b` cannot both be refs.
    const own = `refs/rekey/tags/${createHash("sha256").update(name).digest("hex")}`;
    const isThere = await ifThere(
      this.bring(mirror, repository, { kind: "ref", ref: `refs/tags/${name}`, own }),
    );
    const found = isThere ? await mirror.objects.info(object ?? own) : undefined;
    return found !== undefined && isCommitSha(found.id) ? found.id : undefined;
  }

  /** Speaks with GitHub; once more with a new token when the kept one is refused. */
  async ask<T>(repository: Repository, question: (origin: Origin) => Promise<T>): Promise<T> {
    const { serverUrl, tokens, variables } = this.#options;
    const origin: Origin = {
      url: `${serverUrl}/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.name)}.git`,
      token: () => tokens.of(repository),
      ...(variables === undefined ? {} : { variables }),
    };
    try {
      return await question(origin);
    } catch (error) {
      if (!(error instanceof GitFailure) || error.kind !== "forbidden") throw error;
      tokens.drop(repository);
      return await question(origin);
    }
  }
}

async function ifThere(bringing: Promise<void>): Promise<boolean> {
  try {
    await bringing;
    return true;
  } catch (error) {
    if (error instanceof GitFailure && error.kind === "missing-object") return false;
    throw error;
  }
}
