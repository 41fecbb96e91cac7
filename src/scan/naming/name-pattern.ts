/** One way in which a name stands before a value. */
export interface NamePattern {
  readonly pattern: RegExp;
  /** `assigned` by an operator, `called` with the value, `spaced` by nothing but a space, `listed` without a name. Left out: `assigned`. */
  readonly kind?: "assigned" | "called" | "spaced" | "listed";
  readonly goesOn?: boolean;
}
