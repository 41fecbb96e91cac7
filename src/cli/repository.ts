import { CannotScan } from "./cannot-scan.ts";
import type { Environment } from "./environment.ts";
import { printable } from "./printable.ts";
import { askGit, type GitAnswer } from "./user-git.ts";

/** The repository around a folder. */
export interface Repository {
  readonly gitFolder: string;
  /** The root of the work tree; a bare repository has none. */
  readonly workTree?: string;
  /** True when the clone holds only the newest part of the history. */
  readonly isShallow: boolean;
}

/** Said of a scan that would have gone on where a shallow clone ends. */
export const CUT_OFF = "this clone is shallow: older commits are not in it";

/** Finds the repository around a folder; undefined where there is none, or no git. */
export async function findRepository(
  environment: Environment,
  folder: string,
): Promise<Repository | undefined> {
  // One path each: a folder's name may hold a line break.
  const [about, top] = await Promise.all([
    askGit(environment, folder, ["rev-parse", "--is-shallow-repository", "--absolute-git-dir"]),
    askGit(environment, folder, ["rev-parse", "--show-toplevel"]),
  ]);
  if (isNoRepository(about)) return undefined;
  if (about.code !== 0) throw new CannotScan(gitSaid(about));
  const text = about.output.toString("utf8");
  const end = text.indexOf("\n");
  return {
    gitFolder: text.slice(end + 1, -1),
    isShallow: text.slice(0, end) === "true",
    ...(top.code === 0 ? { workTree: top.output.toString("utf8").slice(0, -1) } : {}),
  };
}

/** The repository around a folder, for a scan that needs one. */
export async function needRepository(environment: Environment, folder: string): Promise<Repository> {
  const found = await findRepository(environment, folder);
  if (found !== undefined) return found;
  throw new CannotScan(
    "There is no git repository here, or git is not installed. rekey scan PATH needs none.",
  );
}

/** What git itself says is the best help; it may name paths. */
export function gitSaid({ said }: GitAnswer): string {
  return `git cannot read this repository: ${printable(said.trim().replaceAll(/\s*\n\s*/gu, " "))}`;
}

function isNoRepository({ code, said }: GitAnswer): boolean {
  return code === undefined || (code !== 0 && /not a git repository/iu.test(said));
}
