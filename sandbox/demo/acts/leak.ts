import { join } from "node:path";
import { phrase } from "../../terminal/phrase.ts";
import { followCheck } from "../follow.ts";
import { cloneAs, type GitClient } from "../git-client.ts";
import { quiet } from "../quiet.ts";
import { granted, secondsBetween } from "../replies.ts";
import { leakingSteps } from "../shop.ts";
import type { Stage } from "../stage.ts";

/** What act two leaves behind. */
export interface Leak {
  /** The planted key: looked for at the end, printed never. */
  readonly key: string;
  readonly head: string;
  readonly pull: number;
  readonly git: GitClient;
  readonly branch: string;
  /** From the start of `git push` to the check that blocks. */
  readonly pushToBlocked: string;
}

/** Act two: three commits, a key in the middle one, and a pull request. */
export async function leak(stage: Stage): Promise<Leak> {
  const { voice, sandbox, huggingFace, wes, directory } = stage;
  const branch = "product-texts";
  const key = huggingFace.give({ name: "shop-texts", owner: wes.login, organization: "acme" });
  const git = await cloneAs(wes, `${sandbox.url}/acme/shop.git`, join(directory, "wes"));
  await git.branch(branch);
  const shas: string[] = [];
  for (const { message, files } of leakingSteps(key)) shas.push(await git.commit(message, files));
  const head = shas.at(-1) ?? "";
  voice.say(
    phrase`wes works on a branch. A key that works gets into the second commit, and is gone again in the third:`,
  );
  voice.gap();
  voice.show(await git.log());
  voice.gap();
  voice.now(phrase`wes: \`git push origin ${branch}\``);
  const start = performance.now();
  const check = followCheck(stage, head);
  await git.push(branch);
  voice.now(phrase`git is done after ${secondsBetween(start, performance.now())}.`);
  const pull = await openPull(stage, branch);
  const blocked = secondsBetween(start, await check.reached("action_required"));
  await quiet(stage);
  check.stop();
  voice.now(
    phrase`**Blocked ${blocked} after wes began to push.** The pull request was scanned again, with the same result.`,
  );
  return { key, head, pull, git, branch, pushToBlocked: blocked };
}

async function openPull({ voice, sandbox, wes }: Stage, head: string): Promise<number> {
  const title = "Suggest product texts with a model";
  const { number = 0 } = granted(
    await sandbox.as(wes, "POST /repos/acme/shop/pulls", { title, head, base: "main" }),
  );
  voice.now(phrase`wes opens pull request ${number}: ${title}`);
  return number;
}
