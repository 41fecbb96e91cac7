/** The store cannot be opened. Nothing but a person helps, so the detail says what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly retry = "never";
  /** Safe to log: made by us and by PostgreSQL's programs, which never print the password. */
  readonly detail: string;

  constructor(code: "embedded-postgresql" | "fingerprint-key", detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.detail = detail;
  }
}
