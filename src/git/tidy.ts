import { TIPS } from "./fetch.ts";
import { GitFailure } from "./git-failure.ts";
import type { Mirror } from "./mirror.ts";
import { cleanFolder, countPacks } from "./mirror-folder.ts";

/** Refs that are needed until their fetch has ended, and no longer. A tag is looked up by its own one afterwards. */
const FETCHED = [TIPS, "refs/rekey/pull"];

/** So many packs are searched at most; each fetch brings one. */
const PACKS_AT_MOST = 40;
/** So many tips are told to GitHub at a fetch: what they reach is not sent again. */
const TIPS_AT_MOST = 200;

/** Words that are new to us are no sign of damage here. */
const COMMAND = { otherwise: "unavailable" } as const;

const TIDY = { milliseconds: 600_000, bytes: 10_000_000 };

/**
 * Keeps a mirror quick after many small fetches. Nothing is removed that a kept tip needs. What does not succeed now,
 * as when another process holds a lock, is done after a later fetch.
 */
export async function tidy(mirror: Mirror): Promise<void> {
  if ((await countPacks(mirror.folder)) <= PACKS_AT_MOST) return;
  try {
    await repack(mirror);
  } catch (error) {
    if (!(error instanceof GitFailure) || error.kind === "damaged") throw error;
    await cleanFolder(mirror.folder);
  }
}

async function repack(mirror: Mirror): Promise<void> {
  const listed = await mirror.run(
    { ...COMMAND, args: ["for-each-ref", "--sort=-creatordate", "--format=%(refname)", ...FETCHED] },
    TIDY,
  );
  const old = listed.toString("latin1").trim().split("\n").slice(TIPS_AT_MOST);
  const deletions = old.map((ref) => `delete ${ref}\n`).join("");
  if (deletions !== "") await mirror.run({ ...COMMAND, args: ["update-ref", "--stdin"] }, TIDY, deletions);
  await mirror.run({ ...COMMAND, args: ["pack-refs", "--all"] }, TIDY);
  await mirror.run({ ...COMMAND, args: ["repack", "--quiet", "--geometric=2", "-d"] }, TIDY);
}
