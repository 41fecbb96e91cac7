import type { Severity } from "../../incident/severity.ts";
import type { LinearPattern } from "./linear-pattern.ts";

/** What a rule found, for those who may say that it is none. */
export interface CustomValue {
  readonly secret: string;
  /** The whole match. */
  readonly match: string;
  /** The line in which the match begins. */
  readonly line: string;
  readonly path: string;
}

/** A team's own rule. */
export interface CustomRule {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  /** Lower-case literals, one of which stands near each match. */
  readonly keywords: readonly string[];
  readonly pattern: LinearPattern;
  /** The group that is the key. Left out: the group `secret`, else the first group that is not empty, else the match. */
  readonly group?: number;
  /** Values with less randomness are none: Shannon entropy, in bits a character. */
  readonly entropy?: number;
  readonly isInScope: (path: string) => boolean;
  readonly isAllowed: (value: CustomValue) => boolean;
}
