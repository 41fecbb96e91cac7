import type { ValueContext } from "../../../../src/values/value-context.ts";

/** A value with its surroundings, as a scanner sees it. */
export interface Candidate extends ValueContext {
  readonly value: string;
}
