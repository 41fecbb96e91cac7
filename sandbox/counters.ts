/** How often something was asked of the REST API. */
export interface RequestCount {
  /** Null for whoever is no installation. */
  readonly installationId: number | null;
  /** The operation, as `GET /repos/{owner}/{repo}`; "fault" for what a fault answered, "unknown" for the rest. */
  readonly kind: string;
  readonly count: number;
}

/** What happened since the start, or since the last `reset`. */
export interface Counts {
  readonly requests: readonly RequestCount[];
  /** Requests of git by service: one fetch is some of them. */
  readonly git: Readonly<Record<"upload-pack" | "receive-pack", number>>;
  readonly deliveries: { readonly answered: number; readonly failed: number; readonly lost: number };
  /** How long each answer to a webhook took, in milliseconds, in the order of the answers. */
  readonly answerMs: readonly number[];
}

/** Counts for measurements: numbers only, so that they stay small for as long as it takes. */
export class Counters {
  readonly #requests = new Map<string, RequestCount>();
  readonly #git = { "upload-pack": 0, "receive-pack": 0 };
  readonly #deliveries = { answered: 0, failed: 0, lost: 0 };
  readonly #answerMs: number[] = [];

  /** Everything so far. */
  snapshot(): Counts {
    return {
      requests: [...this.#requests.values()],
      git: { ...this.#git },
      deliveries: { ...this.#deliveries },
      answerMs: [...this.#answerMs],
    };
  }

  /** Begins anew. */
  reset(): void {
    this.#requests.clear();
    Object.assign(this.#git, { "upload-pack": 0, "receive-pack": 0 });
    Object.assign(this.#deliveries, { answered: 0, failed: 0, lost: 0 });
    this.#answerMs.length = 0;
  }

  /** Counts a request to the REST API. */
  countRequest(installationId: number | null, kind: string): void {
    const key = `${installationId} ${kind}`;
    const count = (this.#requests.get(key)?.count ?? 0) + 1;
    this.#requests.set(key, { installationId, kind, count });
  }

  /** Counts a request of git. */
  countGit(service: "upload-pack" | "receive-pack"): void {
    this.#git[service] += 1;
  }

  /** Counts what became of a delivery; the time is that of an answer. */
  countDelivery(outcome: "answered" | "failed" | "lost", milliseconds?: number): void {
    this.#deliveries[outcome] += 1;
    if (milliseconds !== undefined) this.#answerMs.push(milliseconds);
  }
}
