import { fingerprint } from "../../incident/fingerprint.ts";
import type { Repository, RepositoryId } from "../../incident/repository.ts";
import type { Secret } from "../../incident/secret.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { TextRead } from "../../ports/text-read-store.ts";
import { type TextList, textLists, type WrittenText } from "../../ports/texts.ts";
import type { World } from "../../ports/world.ts";
import { keysInText } from "../scanning/keys-in-text.ts";
import { unlessRefused } from "./evidence.ts";
import { findKeyAgain } from "./find-key-again.ts";
import { repositoriesWith } from "./look-for-uses.ts";

/** The step that is done when the key stands nowhere any more. */
export const REMOVE_STEP = "remove-old-value";

/** People write about a leak, or paste the key, before anybody pushes it. */
const BEFORE_MS = 24 * 60 * 60_000;

/** A text that was changed just now may be listed a little later, behind those that were changed after it. */
const LAG_MS = 60_000;

/** So many repositories are read in one go; then others have a turn. */
const AT_ONCE = 10;

/** So many places of a repository are told; whoever clears them away is told of the next. */
const PLACES = 20;

/**
 * Looks through issues, pull requests and comments for the key, in every repository in which it occurs: what was changed
 * since the last look, and whatever was in doubt then. Each repository is written down when it was read, so that a look
 * that has to wait goes on where it was. False where some are left.
 */
export async function readTexts(world: World, incident: StoredIncident, askedAt: Date): Promise<boolean> {
  const reads = await world.store.textReads.of(incident.id);
  const isKnown = [...reads.values()].some(({ places }) => places.length > 0);
  if (incident.ticks.has(REMOVE_STEP) && !isKnown) return true;
  const all = await repositoriesWith(world.store, incident);
  const left = all.filter((id) => (reads.get(id)?.readAt.getTime() ?? 0) < askedAt.getTime());
  if (left.length === 0) return true;
  const secret = (await findKeyAgain(world, incident))?.secret;
  for (const id of left.slice(0, AT_ONCE)) {
    const before = reads.get(id);
    const found = await readIn(world, id, { incident, secret, before });
    // Another process may have a clock of its own.
    const readAt = new Date(Math.max(askedAt.getTime(), world.now().getTime()));
    await world.store.transaction(async (transaction) => {
      await transaction.textReads.save(incident.id, id, { ...found, readAt });
      if (JSON.stringify(found.places) !== JSON.stringify(before?.places ?? []))
        await transaction.enqueue({ kind: "publish-incident", incident: incident.id });
    });
  }
  return left.length <= AT_ONCE;
}

interface Search {
  readonly incident: StoredIncident;
  /** Absent where it cannot be read again: then only what the scanner recognizes is seen. */
  readonly secret: Secret | undefined;
  readonly before: TextRead | undefined;
}

type Found = Omit<TextRead, "readAt">;

async function readIn(world: World, id: RepositoryId, search: Search): Promise<Found> {
  const { upTo = {}, places = [] } = search.before ?? {};
  const unseen: Found = { upTo, places, outcome: "unseen" };
  const repository = await world.store.repositories.get(id);
  if (repository?.standing !== "present") return unseen;
  const lists: ListRead[] = [];
  for (const list of textLists) {
    const read = await readList(world, repository, { list, ...search });
    if (read === undefined) return unseen;
    lists.push(read);
  }
  return {
    upTo: Object.fromEntries(lists.map(({ list, upTo: to }) => [list, to])),
    places: lists.flatMap((read) => read.places).slice(0, PLACES),
    outcome: lists.every(({ isClean }) => isClean) ? "clean" : "unclear",
  };
}

interface ListRead extends Pick<TextRead, "places"> {
  readonly list: TextList;
  readonly upTo: Date;
  readonly isClean: boolean;
}

async function readList(
  world: World,
  repository: Repository,
  { list, incident, secret, before }: Search & { readonly list: TextList },
): Promise<ListRead | undefined> {
  const since = before?.upTo[list] ?? new Date(incident.openedAt.getTime() - BEFORE_MS);
  const read = await unlessRefused(() => world.texts.changedSince(repository, { list, since }));
  if (read === undefined) return undefined;
  const line = secret?.longestLine("search");
  const seen = read.texts.map((written) => {
    const isThere = line !== undefined && written.text.includes(line);
    return { ...written, holds: isThere ? "key" : lookInto(world, incident, written.text) } as const;
  });
  const doubtful = seen.find(({ holds }) => holds !== "nothing");
  const lag = read.isComplete ? LAG_MS : 0;
  const last = (seen.at(-1)?.changedAt ?? since).getTime() - lag;
  const end = secret === undefined ? since : (doubtful?.changedAt ?? new Date(last));
  return {
    list,
    upTo: end > since ? end : since,
    places: seen.flatMap(({ place, holds }) => (holds === "key" ? place : [])),
    isClean: secret !== undefined && read.isComplete && doubtful === undefined,
  };
}

/** What cannot be looked through to the end is for people to look at. */
function lookInto(
  { fingerprintKey }: World,
  incident: StoredIncident,
  text: WrittenText["text"],
): "key" | "nothing" | "unknown" {
  const { findings, unfinished } = keysInText(text);
  const isThere = findings.some(
    ({ providerId, secret }) =>
      providerId === incident.providerId &&
      fingerprint(fingerprintKey, providerId, secret) === incident.fingerprint,
  );
  if (isThere) return "key";
  return unfinished.length > 0 ? "unknown" : "nothing";
}
