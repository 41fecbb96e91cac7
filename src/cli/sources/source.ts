import type { Readable } from "node:stream";
import { GitFailure } from "../../git/git-failure.ts";
import { assertNever } from "../../incident/assert-never.ts";
import { CannotScan } from "../cannot-scan.ts";
import type { Environment } from "../environment.ts";
import type { Given } from "../history/stored.ts";
import type { Target } from "../options.ts";
import type { Ignores } from "./item.ts";
import { otherParents } from "./other-parents.ts";
import { GitComplains, needRepository, type Repository } from "./repository.ts";

/** What sources read with. */
export interface SourceParts {
  readonly environment: Environment;
  readonly ignores: Ignores;
  readonly repository: Repository | undefined;
  readonly root: string;
  readonly stdin: () => Readable;
}

const NOTHING_STAGED =
  "There is no work tree here, and so nothing is staged. rekey scan --history reads every commit.";

/** Opens what is scanned. What is not used is not loaded: the commit hook has no time for it. */
export async function* openSource(target: Target, parts: SourceParts): AsyncGenerator<Given> {
  switch (target.kind) {
    case "paths": {
      const { readPaths } = await import("./read-paths.ts");
      return yield* readPaths(parts, target.paths);
    }
    case "diff": {
      const { readDiff } = await import("./read-diff.ts");
      return yield* readDiff(target.file, parts.stdin);
    }
    case "staged":
    case "range":
    case "history":
      return yield* fromGit(target, parts);
    default:
      return assertNever(target);
  }
}

async function* fromGit(
  target: Extract<Target, { readonly kind: "staged" | "range" | "history" }>,
  { environment, ignores, repository: found }: SourceParts,
): AsyncGenerator<Given> {
  const repository = found ?? (await needRepository(environment, "."));
  const { LocalGit } = await import("./local-git.ts");
  const git = new LocalGit(repository, environment);
  try {
    switch (target.kind) {
      case "staged": {
        if (repository.workTree === undefined) throw new CannotScan(NOTHING_STAGED);
        const { readStaged } = await import("./read-staged.ts");
        yield* readStaged(git, await otherParents(git, repository.gitFolder, environment.merged));
        break;
      }
      case "range":
        yield* (await import("./read-range.ts")).readRange({ git, repository, range: target.range });
        break;
      case "history":
        yield* (await import("../history/read-history.ts")).readHistory({ git, repository, ignores });
        break;
      default:
        assertNever(target);
    }
  } catch (error) {
    throw error instanceof GitFailure ? (git.complaint() ?? inWords(error)) : advised(error);
  } finally {
    await git.close();
  }
}

/** The repository itself could be read: what cannot be is something in it. */
function advised(error: unknown): unknown {
  if (!(error instanceof GitComplains) || error.isOfOldGit) return error;
  return new CannotScan(`${error.message}; ${error.advice}.`);
}

/** Git says nothing where the system ends it. */
function inWords(failure: GitFailure): Error {
  if (failure.kind !== "killed") return failure;
  return new CannotScan(
    `The repository could not be read: ${failure.message}, perhaps because memory ended. Please try again.`,
  );
}
