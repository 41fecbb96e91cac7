/** Something that did not match GitHub's own description. */
export interface Violation {
  readonly kind: "request" | "response" | "webhook";
  /** The operation, such as `POST /repos/{owner}/{repo}/issues`, or the event, such as `issues.opened`. */
  readonly subject: string;
  readonly part: "path" | "query" | "body" | "payload";
  readonly reason: string;
}

/** All violations of one sandbox. */
export class Violations {
  readonly #list: Violation[] = [];

  /** Remembers one. */
  add(violation: Violation): void {
    this.#list.push(violation);
  }

  /** All so far. */
  all(): readonly Violation[] {
    return [...this.#list];
  }
}
