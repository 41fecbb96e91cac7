/** The scan cannot be done, or not as it was asked for; the message says why and what to do. */
export class CannotScan extends Error {
  override readonly name = "CannotScan";
}

/** Whoever reads our output has gone, as `head` does when it has seen enough. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}
