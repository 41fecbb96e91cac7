import { assertNever } from "./assert-never.ts";
import type { Validity } from "./validity.ts";

/**
 * The order of a rotation: `contain-now` revokes first and accepts that the service stops for a while;
 * `zero-downtime` creates and deploys the new key before it revokes the old one.
 */
export type RotationOrder = "contain-now" | "zero-downtime";

/** Revoke first when strangers can read the key, or when it is known to work; otherwise keep the service up. */
export function decideOrder(exposure: {
  readonly publicRepository: boolean;
  readonly validity: Validity;
}): RotationOrder {
  if (exposure.publicRepository) return "contain-now";
  switch (exposure.validity.kind) {
    case "active":
      return "contain-now";
    case "inactive":
    case "unknown":
      return "zero-downtime";
    default:
      return assertNever(exposure.validity);
  }
}
