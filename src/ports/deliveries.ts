import type { Page } from "./page.ts";

/** A webhook that GitHub sent, or tried to. */
export interface DeliveryAttempt {
  /** GitHub's GUID, the same in every attempt. */
  readonly id: string;
  /** The number of this attempt. */
  readonly attempt: number;
  readonly event: string;
  readonly at: Date;
  readonly hasFailed: boolean;
}

/** What GitHub has sent to this app. */
export interface Deliveries {
  /** Attempts to deliver what we have a route for, newest first. */
  page(cursor?: string): Promise<Page<DeliveryAttempt>>;
  /** Lets GitHub send it once more; it may have forgotten it. */
  repeat(attempt: number): Promise<void>;
}
