/** The pseudo-provider of values that only look like keys; its format ids begin with `generic-`. */
export const GENERIC = "generic";

/** The pseudo-provider of all rules that a team has written or imported. */
export const CUSTOM = "custom";

/**
 * True for what a comment beside it may silence where it warns: a guess, or a finding of a team's own rule. What has the
 * shape of a provider's key needs a decision by somebody who may take it.
 */
export function mayBeSilenced(providerId: string): boolean {
  return providerId === GENERIC || providerId === CUSTOM;
}
