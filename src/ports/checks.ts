import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { Annotation, CheckText } from "../report/gate-view.ts";

/** Check runs named `rekey`. */
export interface Checks {
  /** Our newest run on this commit, if any: to adopt one that a crashed process made. */
  find(repository: Repository, head: CommitSha): Promise<number | undefined>;
  create(repository: Repository, head: CommitSha, text: CheckText): Promise<number>;
  /** False when GitHub did not take over the status, or when the run is gone. */
  update(repository: Repository, run: number, text: CheckText): Promise<boolean>;
  /** What our newest run on this commit says now, if there is one. */
  state(repository: Repository, head: CommitSha): Promise<CheckState | undefined>;
  listAnnotations(repository: Repository, run: number): Promise<readonly Annotation[]>;
}

/** A check run as it is on GitHub now. */
export interface CheckState {
  readonly run: number;
  readonly status: string;
  readonly conclusion?: string;
}

/** True when a run is as far as this text, and where that has ended, ended in the same way. */
export function says({ status, conclusion }: Omit<CheckState, "run">, text: CheckText): boolean {
  return status === text.status && (text.status === "in_progress" || conclusion === text.conclusion);
}
