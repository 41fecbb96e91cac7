import type { Installation } from "../../ports/installations.ts";
import type { World } from "../../ports/world.ts";
import { allOf } from "./pages.ts";

/** Looks where the app is installed: what is new, gone, suspended, or back. */
export async function sweepInstallations(world: World): Promise<void> {
  const begun = world.now();
  const listed = await allOf((cursor) => world.installations.page(cursor));
  const known = new Map((await world.store.installations.list()).map((one) => [one.id, one]));
  for (const installation of listed) await note(world, installation, known.get(installation.id));
  const present = new Set(listed.map(({ id }) => id));
  for (const { id } of known.values()) if (!present.has(id)) await leave(world, id);
  await world.store.sweeps.swept({ kind: "sweep-installations", id: "" }, begun);
}

async function note(
  { store, log }: World,
  installation: Installation,
  known: Installation | undefined,
): Promise<void> {
  const { id, isSuspended } = installation;
  const isBack = known?.isSuspended === true && !isSuspended;
  await store.transaction(async (transaction) => {
    await transaction.installations.save(installation);
    await transaction.sweeps.add([{ kind: "sweep-installation", id: String(id) }]);
    if (isSuspended) return;
    await transaction.sweep({ kind: "sweep-installation", installationId: id });
    if (!isBack) return;
    await transaction.enqueue({ kind: "welcome-repositories", installationId: id, repositories: "known" });
    const repositories = await transaction.repositories.ofInstallation(id);
    await transaction.sweep(
      ...repositories.map((one) => ({ kind: "sweep-repository", repository: one.id }) as const),
    );
  });
  if (isBack) log.info("an installation is back", { installationId: id });
  if (isSuspended && known?.isSuspended !== true)
    log.info("an installation is suspended", { installationId: id });
}

/** A list that was cut off must not cost anybody their gate: only GitHub's own "no" counts. */
async function leave({ store, installations }: World, id: number): Promise<void> {
  if (await installations.isThere(id)) return;
  await store.transaction(async (transaction) => {
    const repositories = await transaction.repositories.ofInstallation(id);
    await transaction.installations.remove(id);
    await transaction.sweeps.remove([
      { kind: "sweep-installation", id: String(id) },
      ...repositories.map((one) => ({ kind: "sweep-repository", id: one.id }) as const),
    ]);
    await transaction.enqueue({ kind: "leave-repositories", installationId: id, repositories: "all" });
  });
}
