import { once } from "node:events";
import type { Issue } from "../../entities.ts";
import { ACCESS_TOKENS } from "../../pages/access-tokens-page.ts";
import { issuePath } from "../../pages/paths.ts";
import { phrase } from "../../terminal/phrase.ts";
import type { Stage } from "../stage.ts";

/** The key is revoked at its provider: by whoever watches, or by the story. */
export async function revokeAtProvider(stage: Stage, issue: Issue): Promise<void> {
  const { voice, huggingFace, isWatched } = stage;
  const [token] = huggingFace.tokens;
  if (token === undefined) throw new Error("There is no token to revoke.");
  if (isWatched) await letRevoke(stage, issue);
  huggingFace.revoke(token.id);
  voice.now(phrase`\`${token.mask}\` is revoked at Hugging Face.`);
}

/** Waits for a press on "Revoke", or on Enter. */
async function letRevoke({ voice, sandbox, huggingFace, patience }: Stage, issue: Issue): Promise<void> {
  voice.say(
    phrase`**Your turn.** Read the issue, try a command such as \`/rekey verify\`, then press **Revoke** at Hugging Face, or Enter here:`,
  );
  voice.gap();
  voice.say(phrase`${"the issue".padEnd(14, "\u00a0")}${sandbox.url}${issuePath(issue)}`);
  voice.say(phrase`${"Hugging Face".padEnd(14, "\u00a0")}${sandbox.url}${ACCESS_TOKENS}`);
  voice.gap();
  const pressed = { enter: false };
  void once(process.stdin, "data").then(() => {
    pressed.enter = true;
  });
  await patience.forSomebody(
    () => pressed.enter || huggingFace.tokens.every(({ revokedAt }) => revokedAt !== null),
  );
  process.stdin.pause();
}
