/** Something outside of us is not as the benchmark needs it; the message says what, and what to do. */
export class CannotMeasure extends Error {
  override readonly name = "CannotMeasure";
}
