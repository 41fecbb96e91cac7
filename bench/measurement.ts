import type { Counts } from "../sandbox/counters.ts";
import type { Setup } from "./options.ts";
import type { CpuTimes } from "./process-table.ts";
import type { PushOutcome } from "./pushes.ts";
import type { StatementCount } from "./shared-server.ts";

/** Some pushes and what they cost. */
export interface Phase {
  readonly pushes: readonly PushOutcome[];
  readonly seconds: number;
  readonly counts: Counts;
  readonly cpu: CpuTimes;
  /** How much of the time the sandbox's own event loop was busy, from 0 to 1. */
  readonly sandboxBusy: number;
  /** Where the server counts them. */
  readonly statements?: readonly StatementCount[];
}

/** What was seen of one setup. */
export interface Measurement {
  readonly setup: Setup;
  readonly installations: number;
  /** Of the machine, in the minute before. */
  readonly loadBefore: number;
  /** The first push of each repository. */
  readonly cold: Phase;
  readonly warm: Phase;
  /** In bytes; of the processes of the app, each by itself. */
  readonly peakMemory: { readonly apps: readonly number[]; readonly postgres: number };
}
