import type { Secret } from "../incident/secret.ts";
import type { AskedPlace } from "../targets/metadata/place.ts";

/** A token of the operator's with which a platform tells when something was changed or deployed. */
export interface ReadToken {
  readonly secret: Secret;
  /** Where the platform is, if the operator names a place. */
  readonly origin?: string;
}

/** What is asked about, and for whom. */
export interface Asking extends AskedPlace {
  /** The accounts on GitHub whose repositories name the place, or show what is told. */
  readonly accounts: readonly string[];
}

/** The operator's tokens. One server may serve several accounts, and none learns what belongs to another. */
export interface ReadTokens {
  /** Undefined where the operator gave no token for the platform, or for another one's server, or not for all of these accounts. */
  find(asking: Asking): ReadToken | undefined;
  /** The platform showed a value at this place: this process does not ask there again. */
  setAside(asking: Asking): void;
}
