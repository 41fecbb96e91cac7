import { z } from "zod";
import { repositoryId } from "../incident/repository.ts";
import type { Job } from "../ports/job.ts";
import { repositoryOf } from "./event-repository.ts";

/* From an event about repositories and installations to a job. Undefined means that the event asks for nothing. */

const FullName = z.object({ full_name: z.string() }).transform(({ full_name }) => {
  const [owner = "", name = ""] = full_name.split("/");
  return { owner, name };
});

const Installation = z.object({
  installation: z.object({ id: z.number() }),
  repositories: z.array(FullName).optional(),
  repositories_added: z.array(FullName).optional(),
});

/** The installation that was suspended is back. */
export function toWelcomeBack(payload: unknown): Job {
  const { installation } = Installation.parse(payload);
  return { kind: "welcome-repositories", installationId: installation.id, repositories: "known" };
}

/** The app was uninstalled. */
export function toLeaveAll(payload: unknown): Job {
  const { installation } = Installation.parse(payload);
  return { kind: "leave-repositories", installationId: installation.id, repositories: "all" };
}

const Removed = z.object({ repositories_removed: z.array(z.object({ id: z.number() })) });

/** Repositories that were taken away from the installation. */
export function toLeaveRepositories(payload: unknown): Job | undefined {
  const { installation } = Installation.parse(payload);
  const ids = Removed.parse(payload).repositories_removed.map(({ id }) => repositoryId(id));
  if (ids.length === 0) return undefined;
  return { kind: "leave-repositories", installationId: installation.id, repositories: ids };
}

/** A repository was made where the app may see all of them. */
export function toWelcomeRepository(payload: unknown): Job {
  const { installationId, owner, name } = repositoryOf(payload);
  return { kind: "welcome-repositories", installationId, repositories: [{ owner, name }] };
}

/** A repository has another name, owner or audience, or can no longer be written to. */
export function toFollowRepository(payload: unknown): Job {
  return { kind: "follow-repository", repository: repositoryOf(payload) };
}

/** Repositories that the app can see now. */
export function toWelcomeRepositories(payload: unknown): Job | undefined {
  const { installation, repositories, repositories_added: added } = Installation.parse(payload);
  const seen = added ?? repositories ?? [];
  if (seen.length === 0) return undefined;
  return { kind: "welcome-repositories", installationId: installation.id, repositories: seen };
}
