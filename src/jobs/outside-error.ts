export type OutsideErrorCode =
  | "github-forbidden"
  | "github-gone"
  | "github-not-found"
  | "github-rate-limited"
  | "github-refused"
  | "github-unreachable"
  | "github-unexpected-answer";

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

  constructor(code: OutsideErrorCode, retry: Retry, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.retry = retry;
    this.detail = detail;
  }
}
