import type { Store } from "./store.ts";
import type { Urls } from "./urls.ts";
import type { Violations } from "./violations.ts";
import type { Webhooks } from "./webhooks.ts";

/** What the operations of the sandbox work on. */
export interface World {
  readonly store: Store;
  readonly urls: Urls;
  readonly webhooks: Webhooks;
  readonly violations: Violations;
  /** Where the bare repositories are. */
  readonly directory: string;
  readonly now: () => Date;
  /** Delivers a webhook once more. */
  readonly redeliver: (deliveryId: number) => void;
}
