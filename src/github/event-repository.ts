import { z } from "zod";
import type { Repository } from "../incident/repository.ts";
import { parseRepository } from "./repositories.ts";

const Where = z
  .object({ repository: z.unknown(), installation: z.object({ id: z.number() }) })
  .transform(({ repository, installation }) => parseRepository(repository, installation.id));

/** The repository that an event is about, as the event tells it. */
export function repositoryOf(payload: unknown): Repository {
  return Where.parse(payload);
}
