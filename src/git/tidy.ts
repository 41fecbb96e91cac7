import { TIPS } from "./fetch.ts";
import type { Mirror } from "./mirror.ts";
import { countPacks } from "./mirror-folder.ts";

/** Where fetched commits, heads of pull requests and tags have their refs; the default branch keeps its own. */
const FETCHED = [TIPS, "refs/rekey/pull", "refs/rekey/tags"];

/** So many packs are searched at most; each fetch brings one. */
const PACKS_AT_MOST = 40;
/** So many tips are told to GitHub at a fetch: what they reach is not sent again. */
const TIPS_AT_MOST = 200;

const TIDY = { milliseconds: 600_000, bytes: 10_000_000 };

/** Keeps a mirror quick after many small fetches. Nothing is removed that a kept tip needs. */
export async function tidy(mirror: Mirror): Promise<void> {
  if ((await countPacks(mirror.folder)) <= PACKS_AT_MOST) return;
  const listed = await mirror.run(
    { args: ["for-each-ref", "--sort=-creatordate", "--format=%(refname)", ...FETCHED] },
    TIDY,
  );
  const old = listed.toString("latin1").trim().split("\n").slice(TIPS_AT_MOST);
  const deletions = old.map((ref) => `delete ${ref}\n`).join("");
  if (deletions !== "") await mirror.run({ args: ["update-ref", "--stdin"] }, TIDY, deletions);
  await mirror.run({ args: ["pack-refs", "--all"] }, TIDY);
  await mirror.run({ args: ["repack", "--quiet", "--geometric=2", "-d"] }, TIDY);
}
