/**
 * Whether a key still works. Only the provider's own negative answer makes it inactive; everything that we
 * could not find out is unknown, and unknown never resolves anything.
 */
export type Validity =
  | { readonly kind: "active"; readonly evidence: string }
  | { readonly kind: "inactive"; readonly evidence: string }
  | { readonly kind: "unknown"; readonly reason: UnknownReason };

export type UnknownReason = "unsupported" | "rate-limited" | "unreachable" | "unexpected-response";
