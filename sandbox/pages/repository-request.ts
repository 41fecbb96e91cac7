import type { Repository } from "../entities.ts";
import type { Speech } from "./speech.ts";

/** A request for a page of a repository; `rest` are the parts of the path behind its kind. */
export interface RepositoryRequest {
  readonly repository: Repository;
  readonly rest: readonly string[];
  /** Where people can be made to say something. */
  readonly speech?: Speech;
}
