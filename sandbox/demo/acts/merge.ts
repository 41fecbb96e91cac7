import { phrase } from "../../terminal/phrase.ts";
import { followCheck } from "../follow.ts";
import { findLeaks, timesSent } from "../leaks.ts";
import { quiet } from "../quiet.ts";
import { granted } from "../replies.ts";
import type { Stage } from "../stage.ts";
import type { Leak } from "./leak.ts";

/** The last act: the merge succeeds, main is green, and the key is nowhere in what Rekey wrote. */
export async function merge(stage: Stage, { pull, key }: Leak): Promise<void> {
  const { voice, sandbox, mia } = stage;
  const {
    status,
    message = "",
    sha = "",
  } = granted(await sandbox.as(mia, `PUT /repos/acme/shop/pulls/${pull}/merge`, {}));
  voice.now(phrase`mia merges. GitHub answers ${status}: **${message}** (${sha.slice(0, 7)})`);
  const check = followCheck(stage, sha);
  await check.reached("success");
  await quiet(stage);
  check.stop();
  const { places, leaks } = await findLeaks(stage, key);
  if (leaks.length > 0) throw new Error(`The key turned up in: ${leaks.join(", ")}`);
  voice.say(
    phrase`Rekey sent the key to Hugging Face ${timesSent(stage, key)} times, to ask whether it works, and to nobody else. It was looked for in ${places}, in Base64 and hexadecimal too: it is in none of them.`,
  );
  const [violation] = sandbox.violations();
  if (violation !== undefined)
    throw new Error(`Rekey said something GitHub does not know: ${JSON.stringify(violation)}`);
}
