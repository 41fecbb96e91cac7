import type { Asking, ReadToken } from "../../ports/read-tokens.ts";
import type { World } from "../../ports/world.ts";
import { bearer, get, type KeyRequest, withHeaders } from "../../providers/key-request.ts";
import type { Metadata } from "../../targets/metadata/metadata.ts";
import { interpret, nothing, type Question, type Told } from "../../targets/metadata/question.ts";

/** So often an answer may say where to ask next. */
const STEPS = 3;

/** A platform, and with which token it is asked about which place. */
export interface AskedPlatform {
  readonly metadata: Metadata;
  readonly asking: Asking;
  readonly token: ReadToken;
}

/**
 * The times with which a platform answers all of these questions; undefined where it leaves one open. The token goes to
 * the platform alone, and of the answers nothing is kept but the times.
 */
export async function timesTold(
  world: World,
  asked: AskedPlatform,
  questions: readonly Question[],
): Promise<readonly Date[] | undefined> {
  const times: Date[] = [];
  for (const question of questions) {
    const told = await answerTo(world, asked, question);
    if (told.kind === "value") {
      world.readTokens.setAside(asked.asking);
      world.log.warn("a read token shows values, which is more than it should", {
        reason: asked.metadata.name,
      });
    }
    if (told.kind !== "times") return undefined;
    times.push(...told.times);
  }
  return times.length === 0 ? undefined : times;
}

async function answerTo(
  { keyAsker }: World,
  { metadata, token }: AskedPlatform,
  first: Question,
): Promise<Told> {
  let question = first;
  for (let step = 0; step < STEPS; step++) {
    const sent = await keyAsker.ask(metadataRequest(metadata, token, question), {
      secret: token.secret,
      ...(token.origin === undefined ? {} : { host: token.origin }),
    });
    const told = sent.kind === "answered" ? interpret(question, sent.answer) : nothing;
    if (told.kind !== "further") return told;
    question = told.question;
  }
  return nothing;
}

/** A question as it goes out, without the token. */
export function metadataRequest(
  { origin }: Metadata,
  token: Pick<ReadToken, "origin">,
  { path, headers = {} }: Question,
): KeyRequest {
  const at = token.origin === undefined && origin !== undefined ? origin : "{host}";
  return get(`${at}${path}`, withHeaders(bearer, headers));
}
