export type OutsideErrorCode =
  | "github-forbidden"
  | "github-gone"
  | "github-not-found"
  | "github-rate-limited"
  | "github-refused"
  | "github-unreachable"
  | "github-unexpected-answer";

/** When it makes sense to try again: the same way soon, after a pause, or never without a change. */
export type Retry = "soon" | "later" | "never";

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
