/**
 * Whether a key still works. Only the provider's own negative answer makes it inactive; everything that we
 * could not find out is unknown, and unknown never resolves anything.
 */
export type Validity =
  | { readonly kind: "active"; readonly evidence: string; readonly traits?: KeyTraits }
  | { readonly kind: "inactive"; readonly evidence: string }
  | { readonly kind: "unknown"; readonly reason: UnknownReason };

/** What a provider told of a living key: whose it is and what it may do. Outside text, without the key. */
export interface KeyTraits {
  readonly account?: string;
  readonly organizations?: readonly string[];
  readonly role?: string;
  readonly scopes?: readonly string[];
  readonly expires?: string;
}

/** Why nobody knows; the words for people are in `report`. */
export const unknownReasons = [
  /** Nobody has asked yet. */
  "not-asked",
  /** Rekey knows no harmless request for keys of this kind. */
  "unsupported",
  /** The policy or the operator does not want it. */
  "switched-off",
  /** More than one server issues such keys, and the policy names none. */
  "host-not-named",
  /** The other half of the key was not found beside it. */
  "half-missing",
  /** The commit that held the key cannot be read any more. */
  "not-readable",
  /** The key is bait that somebody laid out: trying it rings a bell. */
  "canary",
  "rate-limited",
  "unreachable",
  /** The provider refused without saying that the key is dead. */
  "refused",
  /** A page instead of an answer, or a redirect: something on the way answered. */
  "intercepted",
  "unexpected-response",
  /** A made-up key gets another answer than a dead one should: the endpoint is not what it was. */
  "endpoint-changed",
] as const;

export type UnknownReason = (typeof unknownReasons)[number];
