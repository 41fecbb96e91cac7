import type { FingerprintKey } from "../incident/fingerprint.ts";
import type { Checks } from "./checks-port.ts";
import type { Commits } from "./commits-port.ts";
import type { Deliveries } from "./deliveries-port.ts";
import type { Installations } from "./installations-port.ts";
import type { Issues } from "./issues-port.ts";
import type { KeyAsker } from "./key-asker.ts";
import type { Log } from "./log.ts";
import type { People } from "./people-port.ts";
import type { PullRequests } from "./pull-requests-port.ts";
import type { Pushes } from "./pushes-port.ts";
import type { ReadTokens } from "./read-tokens.ts";
import type { Refs } from "./refs-port.ts";
import type { Repositories } from "./repositories-port.ts";
import type { Secrets } from "./secret-port.ts";
import type { Store } from "./store-port.ts";
import type { Texts } from "./texts-port.ts";
import type { Trees } from "./tree-port.ts";

/** Everything that the jobs need from the world outside. */
export interface World {
  readonly store: Store;
  readonly commits: Commits;
  readonly refs: Refs;
  readonly trees: Trees;
  readonly pushes: Pushes;
  readonly pullRequests: PullRequests;
  readonly checks: Checks;
  readonly issues: Issues;
  readonly people: People;
  readonly repositories: Repositories;
  readonly secrets: Secrets;
  readonly texts: Texts;
  readonly installations: Installations;
  readonly deliveries: Deliveries;
  readonly keyAsker: KeyAsker;
  readonly readTokens: ReadTokens;
  readonly fingerprintKey: FingerprintKey;
  /** Where GitHub's pages are, without a trailing slash. */
  readonly serverUrl: string;
  readonly now: () => Date;
  readonly log: Log;
}
