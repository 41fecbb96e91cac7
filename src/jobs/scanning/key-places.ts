import type { Occurrence } from "../../incident/finding.ts";
import { isReappearance } from "../../incident/reappearance.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { Recording } from "./recording.ts";

/** The places that mean: this key was rotated, and here it is again. */
export async function comeBack(
  { context, transaction, findings, merged }: Recording,
  { id, state }: StoredIncident,
  places: readonly Occurrence[],
): Promise<readonly Occurrence[]> {
  if (state.kind === "open") return [];
  const { repository } = context;
  // Whoever decided that a key needs no rotation has decided it where it was known, and nowhere else.
  if (state.resolution !== "revoked") {
    const known = (await transaction.occurrences.of(id)).filter((one) => one.repository === repository.id);
    const isCovered = (place: Occurrence): boolean =>
      known.some(
        ({ location }) => state.resolution === "false_positive" || location.path === place.location.path,
      );
    return places.filter((place) => !isCovered(place));
  }
  const late: Occurrence[] = [];
  let isMergedPullRequest = false;
  for (const number of merged) {
    isMergedPullRequest ||= await transaction.occurrences.isTied(id, repository.id, {
      kind: "pull-request",
      number,
    });
  }
  for (const place of places) {
    const isKnownPath = await transaction.occurrences.isKnownPath(id, repository.id, place.location.path);
    const { authoredAt } = findings.reading;
    if (isReappearance({ resolvedAt: state.at, authoredAt, isKnownPath, isMergedPullRequest }))
      late.push(place);
  }
  return late;
}

/** Adds the places that are new, also those of a merge: what its parents have is not shown of it (see `git/both-ways`). */
export async function addPlaces(
  { context, transaction, findings }: Recording,
  { id }: StoredIncident,
  places: readonly Occurrence[],
): Promise<number> {
  const { world, repository } = context;
  const { committer } = findings.reading;
  let added = 0;
  for (const { location, variable } of places) {
    const isNew = await transaction.occurrences.add({
      incident: id,
      repository: repository.id,
      location,
      ...(variable === undefined ? {} : { variable }),
      ...(committer === undefined ? {} : { committer }),
      foundAt: world.now(),
    });
    if (isNew) added++;
  }
  return added;
}

/** What was a warning before is a place of the incident now, in all repositories of its owner. */
export async function promoteWarnings(
  { context, transaction }: Recording,
  { id, ownerId, fingerprint }: StoredIncident,
): Promise<number> {
  let added = 0;
  for (const { repository, warning } of await transaction.warnings.take(ownerId, fingerprint)) {
    const { location, variable } = warning;
    const isNew = await transaction.occurrences.add({
      incident: id,
      repository,
      location,
      ...(variable === undefined ? {} : { variable }),
      foundAt: context.world.now(),
    });
    if (isNew) added++;
  }
  return added;
}
