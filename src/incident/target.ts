import type { RepositoryId } from "./repository.ts";

/**
 * A place where a key is used and must be replaced. Values come from the policy file or from the place where
 * the key was found: outside text, escaped by whoever renders it.
 */
export type Target = {
  /** The names under which the key is stored there. */
  readonly variables: readonly string[];
  /** The gate waits for required targets only. */
  readonly required: boolean;
  /** The file that shows it; absent for targets that the policy lists. */
  readonly foundIn?: FoundIn;
} & (
  | { readonly kind: "coolify"; readonly url: string; readonly application?: string; readonly uuid?: string }
  | { readonly kind: "huggingface-space"; readonly space: string }
  | {
      readonly kind: "github-actions";
      readonly environment?: string;
      /** The workflows that carry the new value on. */
      readonly workflows?: readonly StartedWorkflow[];
    }
  /** A platform that Rekey knows (`src/targets`), and what it calls the project, app or service, and the key. */
  | {
      readonly kind: "platform";
      readonly platform: string;
      readonly app?: string;
      readonly entry?: string;
      /** What the platform itself calls the project, where a file of its own tells it. */
      readonly id?: string;
    }
  | { readonly kind: "local-file"; readonly path: string }
  | {
      readonly kind: "other";
      readonly name: string;
      readonly steps: readonly string[];
      readonly url?: string;
    }
);

/** A file that shows that a key is used. */
export interface FoundIn {
  /** Absent for the repository that has the incident's issue. */
  readonly repository?: RepositoryId;
  readonly path: string;
  readonly line?: number;
}

/** A workflow that must run again before what it deploys sees the new key. */
export interface StartedWorkflow {
  /** Its file in `.github/workflows`. */
  readonly file: string;
  /** True where people can start it. */
  readonly byHand: boolean;
}

/** A line of code that reads the key from its environment. */
export interface Reader extends FoundIn {
  readonly line: number;
}

/** A process that must be started again before it sees the new key. */
export interface RestartedProcess {
  readonly name: string;
  /** Shell lines, for bash; and for PowerShell where given. */
  readonly commands: readonly string[];
  readonly powershell?: readonly string[];
}

/** How the owners see that the service works with the new key. */
export interface SmokeTest {
  readonly name: string;
  readonly steps: readonly string[];
  /** A health or test endpoint: what to call, and what it answers when all is well. */
  readonly request?: {
    readonly method: string;
    readonly url: string;
    readonly body?: string;
    readonly expect?: string;
    /** Rekey may ask by itself. */
    readonly automatic?: boolean;
  };
}

/** Everything an incident's checklist depends on besides the provider's playbook. */
export interface RotationPlan {
  readonly targets: readonly Target[];
  /** Where programs read the key, as a look through the repository showed; absent before there was one. */
  readonly readers?: readonly Reader[];
  readonly processes: readonly RestartedProcess[];
  readonly smokeTests: readonly SmokeTest[];
  /** Lines that the application's log must show after the rotation, besides the provider's bad ones. */
  readonly goodLogLines: readonly string[];
  readonly badLogLines: readonly string[];
  /** What to do when the new key is refused and the service must go on: "set MUSIC_PROVIDER=replicate". */
  readonly fallback?: string;
  /** When to be reminded of the next rotation; months by the calendar, or days. */
  readonly reminder: { readonly months: number } | { readonly days: number };
}
