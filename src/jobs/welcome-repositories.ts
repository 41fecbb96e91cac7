import type { WelcomeRepositories } from "./job.ts";
import type { World } from "./ports.ts";

/** Gives the open pull requests of new repositories their check: a required check must never hang. */
export async function welcomeRepositories(world: World, job: WelcomeRepositories): Promise<void> {
  for (const { owner, name } of job.repositories) {
    const repository = await world.repositories.get(job.installationId, owner, name);
    const numbers = await world.pullRequests.listOpen(repository);
    await world.store.transaction(async (transaction) => {
      await transaction.repositories.save(repository);
      await transaction.enqueue(
        ...numbers.map((number) => ({ kind: "scan-pull-request", repository, number }) as const),
      );
    });
  }
  world.log.info("repositories welcomed", {
    count: job.repositories.length,
    installationId: job.installationId,
  });
}
