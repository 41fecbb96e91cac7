import { Apart } from "./apart.ts";
import type { GitCommand, Limits } from "./git-process.ts";

/** One for all: it has no state but the process itself. */
const apart = new Apart();

/**
 * Runs git to its end and gives what it printed; an abort rejects with the signal's reason. Git is started by a
 * small process: to start a program, Linux copies the page tables of the parent, and nothing else happens there
 * meanwhile. From a process of 260 MB that took 83 ms on a busy machine, from one of 50 MB 12 (2026-11-21, Node 24).
 */
export function runGit(command: GitCommand, limits: Limits, input = ""): Promise<Buffer> {
  return apart.run(command, limits, input);
}
