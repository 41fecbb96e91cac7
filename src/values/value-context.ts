/** What is known of the place where a value stands; whatever is not known is left out. */
export interface ValueContext {
  /** The variable, field, header or flag that the value is given to. */
  readonly name?: string;
  /** What stands right before and right after the value, in its line. */
  readonly before?: string;
  readonly after?: string;
  readonly path?: string;
}
