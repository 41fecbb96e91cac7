import type { FingerprintKey } from "../incident/fingerprint.ts";
import type { Checks } from "./checks.ts";
import type { Commits } from "./commits.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Installations } from "./installations.ts";
import type { Issues } from "./issues.ts";
import type { KeyAsker } from "./key-asker.ts";
import type { Log } from "./log.ts";
import type { People } from "./people.ts";
import type { PullRequests } from "./pull-requests.ts";
import type { Pushes } from "./pushes.ts";
import type { ReadTokens } from "./read-tokens.ts";
import type { Refs } from "./refs.ts";
import type { Repositories } from "./repositories.ts";
import type { Secrets } from "./secrets.ts";
import type { Store } from "./store.ts";
import type { Texts } from "./texts.ts";
import type { Trees } from "./trees.ts";

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
  /** Names the code of this process: what other code has scanned is scanned again. */
  readonly codeVersion: string;
  /** Where GitHub's pages are, without a trailing slash. */
  readonly serverUrl: string;
  readonly now: () => Date;
  readonly log: Log;
}
