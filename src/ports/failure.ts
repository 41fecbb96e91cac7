import { assertNever } from "../incident/assert-never.ts";
import { OutsideError } from "./outside-error.ts";

/** What a try that did not succeed means for its job; the reason is a sentence that is safe to store and to show. */
export type Failure =
  /** Another try may help; there are so many of them. */
  | { readonly kind: "retry"; readonly reason: string }
  /** It is known how long to wait, and this was no failure of the job's: the try does not count. */
  | { readonly kind: "park"; readonly reason: string; readonly waitMs: number }
  | { readonly kind: "give-up"; readonly reason: string };

/** Tries before an answer that may be wrong for a moment is believed: about half a minute. */
const BRIEF_TRIES = 6;

/** What we did not foresee is tried again: most of it passes, and nothing is given up in silence. */
export function judge(error: unknown, tries: number): Failure {
  if (!(error instanceof OutsideError)) return { kind: "retry", reason: "unexpected" };
  const { detail: reason, waitMs } = error;
  if (waitMs !== undefined) return { kind: "park", reason, waitMs };
  switch (error.retry) {
    case "later":
      return { kind: "retry", reason };
    case "briefly":
      return { kind: tries < BRIEF_TRIES ? "retry" : "give-up", reason };
    case "never":
      return { kind: "give-up", reason };
    default:
      return assertNever(error.retry);
  }
}
