/** A page for people. */
export interface PageAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers what is neither the API nor git, with what was filled in there; null is "no such page". */
export type Pages = (
  url: URL,
  method: string,
  filledIn: URLSearchParams,
) => PageAnswer | null | Promise<PageAnswer | null>;
