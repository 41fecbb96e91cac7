import type { Repository } from "../entities.ts";

/** A request for a page of a repository; `rest` are the parts of the path behind its kind. */
export interface RepositoryRequest {
  readonly repository: Repository;
  readonly rest: readonly string[];
}
