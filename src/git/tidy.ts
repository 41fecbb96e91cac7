import { TIPS } from "./fetch.ts";
import type { Mirror } from "./mirror.ts";
import { countPacks } from "./mirror-folder.ts";
import { runGit } from "./run-git.ts";

/** So many packs are searched at most; each fetch brings one. */
const PACKS_AT_MOST = 40;
/** So many tips are told to GitHub at a fetch: what they reach is not sent again. */
const TIPS_AT_MOST = 200;

const TIDY = { milliseconds: 600_000, bytes: 10_000_000 };

/** Keeps a mirror quick after many small fetches. Nothing is removed that a kept tip needs. */
export async function tidy(mirror: Mirror): Promise<void> {
  if ((await countPacks(mirror.folder)) <= PACKS_AT_MOST) return;
  const listed = await runGit(
    mirror.command(["for-each-ref", "--sort=-committerdate", "--format=%(refname)", TIPS]),
    TIDY,
  );
  const old = listed.toString("latin1").trim().split("\n").slice(TIPS_AT_MOST);
  const deletions = old.map((ref) => `delete ${ref}\n`).join("");
  if (deletions !== "") await runGit(mirror.command(["update-ref", "--stdin"]), TIDY, deletions);
  await runGit(mirror.command(["pack-refs", "--all"]), TIDY);
  await runGit(mirror.command(["repack", "--quiet", "--geometric=2", "-d"]), TIDY);
}
