export type OutsideErrorCode =
  | "github-forbidden"
  | "github-gone"
  | "github-not-found"
  | "github-rate-limited"
  | "github-refused"
  | "github-unreachable"
  | "github-unexpected-answer"
  | "lock-lost"
  | "taken-elsewhere";

/**
 * Whether trying again can help: `later` for trouble that passes by itself, however long it takes; `briefly` for
 * answers that are wrong for a moment only, as when GitHub's webhook is faster than its own database; `never`
 * without a change by people.
 */
export type Retry = "later" | "briefly" | "never";

/** Trouble outside our process. Nobody compares messages: the code says what, `retry` says when to try again. */
export class OutsideError extends Error {
  override readonly name = "OutsideError";
  readonly code: OutsideErrorCode;
  readonly retry: Retry;
  /** Safe to log and to show: made by us, never a part of a request or an answer. */
  readonly detail: string;
  /**
   * How long it takes until trying again can help, where somebody told us: the job is parked until then, and that
   * is no failure. A time and not a date: our clock and GitHub's may differ.
   */
  readonly waitMs?: number;

  constructor(code: OutsideErrorCode, retry: Retry, detail: string, waitMs?: number) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.retry = retry;
    this.detail = detail;
    if (waitMs !== undefined) this.waitMs = waitMs;
  }
}
