/** A fault to put into the next requests that match. */
export interface Fault {
  /** Any method when absent. */
  readonly method?: string;
  /** Tested against the path, both with and without the `/api/v3` in front; `/owner/repo.git/...` for git. */
  readonly path: RegExp;
  /** How often; 1 when absent. */
  readonly times?: number;
  /** "before": nothing is done. "after": it is done, and the answer is lost. */
  readonly when: "before" | "after";
  /** The status to answer; "reset" cuts the connection, "hang" never answers. */
  readonly status: number | "reset" | "hang";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Armed {
  readonly fault: Fault;
  left: number;
}

/** The faults that wait for their request. */
export class Faults {
  readonly #armed: Armed[] = [];

  /** Arms a fault; the given function tells how often it will still strike, and `clear` disarms all. */
  add(fault: Fault): () => number {
    const armed = { fault, left: fault.times ?? 1 };
    this.#armed.push(armed);
    return () => armed.left;
  }

  /** Disarms all faults. */
  clear(): void {
    this.#armed.length = 0;
  }

  /** The fault that strikes this request, if any; striking uses it up. */
  strike(method: string, path: string): Fault | undefined {
    const bare = path.replace(/^\/api\/v3/, "");
    const armed = this.#armed.find(({ fault, left }) => {
      if (left <= 0 || (fault.method !== undefined && fault.method !== method)) return false;
      return bare.search(fault.path) !== -1 || path.search(fault.path) !== -1;
    });
    if (armed !== undefined) armed.left -= 1;
    return armed?.fault;
  }
}
