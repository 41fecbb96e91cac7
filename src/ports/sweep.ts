import type { RepositoryId } from "../incident/repository.ts";

/** Once a minute, in all processes together: looks at the store, and asks for the other sweeps when they are due. */
export interface SweepRound {
  readonly kind: "sweep-round";
  /** Everything is due, as after a pause. */
  readonly isComplete?: boolean;
}

/** Webhooks that GitHub could not deliver. */
export interface SweepDeliveries {
  readonly kind: "sweep-deliveries";
}

/** Where the app is installed. */
export interface SweepInstallations {
  readonly kind: "sweep-installations";
}

/** What one installation lets us see. */
export interface SweepInstallation {
  readonly kind: "sweep-installation";
  readonly installationId: number;
}

/** One repository: its refs, pushes, pull requests and checks. */
export interface SweepRepository {
  readonly kind: "sweep-repository";
  readonly repository: RepositoryId;
}

/**
 * A look for what no event told us about. Sweeps decide nothing: they enqueue the jobs that an event would have.
 * One that fails is not tried again; it is due again soon.
 */
export type Sweep = SweepRound | SweepDeliveries | SweepInstallations | SweepInstallation | SweepRepository;

/** What a sweep can find, as operators count it. */
export type SweepFind = "delivery" | "evaluation" | "check" | "pull-request" | "push" | "repository";
