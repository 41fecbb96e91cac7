import type { Repository } from "../incident/repository.ts";
import type { WelcomeRepositories } from "../ports/job.ts";
import type { World } from "../ports/world.ts";
import { noteRepository } from "./known-repository.ts";
import { seenRefs } from "./sweep/pushes.ts";

/**
 * Gives the open pull requests of new repositories their check: a required check must never hang. Each repository
 * becomes a job of its own, so that one that fails holds up nobody else.
 */
export async function welcomeRepositories(world: World, job: WelcomeRepositories): Promise<void> {
  const { installationId, repositories } = job;
  const welcomed = repositories === "known" ? await knownTo(world, installationId) : repositories;
  const [first, ...others] = welcomed;
  if (first === undefined) return;
  if (others.length > 0) {
    await world.store.enqueue(...welcomed.map((one) => ({ ...job, repositories: [one] })));
    return;
  }
  const repository = await world.repositories.get(installationId, first.owner, first.name);
  const pullRequests = await world.pullRequests.listOpen(repository);
  await noteRepository(world, repository);
  await lookAround(world, repository);
  await world.store.enqueue(
    ...pullRequests.map((number) => ({ kind: "scan-pull-request", repository, number }) as const),
  );
  world.log.info("repository welcomed", { repository: repository.id, count: pullRequests.length });
}

/**
 * What stands in a repository when Rekey comes is in no range, and what moves from then on is: that is remembered at
 * once. In one that is back, the sweep looks for what happened meanwhile.
 */
async function lookAround(world: World, { id, ...repository }: Repository): Promise<void> {
  const { store, refs } = world;
  const isBack = (await store.seenRefs.of(id)) !== undefined;
  const seen = isBack ? undefined : seenRefs(await refs.list({ id, ...repository }));
  await store.transaction(async (transaction) => {
    await transaction.sweeps.add([{ kind: "sweep-repository", id }]);
    if (seen !== undefined) await transaction.seenRefs.save(id, seen);
    const head = seen?.get(`refs/heads/${repository.defaultBranch}`);
    if (head !== undefined) await transaction.repositories.noteFirstHead(id, head);
    if (isBack) await transaction.sweep({ kind: "sweep-repository", repository: id });
  });
}

async function knownTo(
  { store }: World,
  installationId: number,
): Promise<readonly { readonly owner: string; readonly name: string }[]> {
  const all = await store.repositories.ofInstallation(installationId);
  return all.flatMap(({ owner, name, standing }) => (standing === "gone" ? [] : { owner, name }));
}
