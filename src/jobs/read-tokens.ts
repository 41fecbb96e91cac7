import type { Secret } from "../incident/secret.ts";

/** A token of the operator's with which a platform tells when something was changed or deployed. */
export interface ReadToken {
  readonly secret: Secret;
  /** Where the platform is, if the operator names a place. */
  readonly origin?: string;
}

/** Who asks, and about what. */
export interface Asking {
  /** The id of the platform. */
  readonly platform: string;
  /** The project, app or Space, as the platform knows it. */
  readonly place: string;
  /** The account on GitHub whose repository asks. */
  readonly account: string;
}

/** The operator's tokens. One server may serve several accounts, and none learns what belongs to another. */
export interface ReadTokens {
  /** Undefined where the operator gave no token for the platform, or not for this account. */
  find(asking: Asking): ReadToken | undefined;
  /** The platform showed a value at this place: this process does not ask there again. */
  setAside(asking: Asking): void;
}
