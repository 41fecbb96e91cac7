import type { WelcomeRepositories } from "./job.ts";
import type { World } from "./ports.ts";

/**
 * Gives the open pull requests of new repositories their check: a required check must never hang. Each repository
 * becomes a job of its own, so that one that fails holds up nobody else.
 */
export async function welcomeRepositories(world: World, job: WelcomeRepositories): Promise<void> {
  const [first, ...others] = job.repositories;
  if (first === undefined) return;
  if (others.length > 0) {
    await world.store.enqueue(...job.repositories.map((one) => ({ ...job, repositories: [one] })));
    return;
  }
  const repository = await world.repositories.get(job.installationId, first.owner, first.name);
  const numbers = await world.pullRequests.listOpen(repository);
  await world.store.transaction(async (transaction) => {
    await transaction.repositories.save(repository);
    await transaction.enqueue(
      ...numbers.map((number) => ({ kind: "scan-pull-request", repository, number }) as const),
    );
  });
  world.log.info("repository welcomed", { repository: repository.id, count: numbers.length });
}
