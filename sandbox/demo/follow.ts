import type { CheckRun } from "../entities.ts";
import type { Paint } from "../terminal/paint.ts";
import { phrase, type Toned } from "../terminal/phrase.ts";
import type { Stage } from "./stage.ts";

/** Somebody who watches the check of a commit and tells each change. */
export interface Following {
  /** Resolves when the check shows this conclusion; gives the moment on the clock of `performance.now()`. */
  reached(conclusion: string): Promise<number>;
  stop(): void;
}

const EVERY_MS = 2;

/** Watches the check `rekey` of a commit, which may not exist yet; `quietly` tells nothing. */
export function followCheck(
  { sandbox, repository, voice, patience }: Stage,
  sha: string,
  { quietly = false }: { readonly quietly?: boolean } = {},
): Following {
  const moments = new Map<string, number>();
  const find = () => sandbox.check(repository, sha, "rekey");
  const known = { states: find()?.history.length ?? 0, shown: "" };
  const look = () => {
    const run = find();
    for (const state of run?.history.slice(known.states) ?? []) {
      known.states += 1;
      const words = wordsOf(state);
      if (words === known.shown) continue;
      known.shown = words;
      if (!moments.has(words)) moments.set(words, performance.now());
      const title = run?.status === state.status && run.title !== null ? ` (${run.title})` : "";
      if (!quietly) voice.now(phrase`check **rekey**, ${sha.slice(0, 7)}: ${verdict(state)}${title}`);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    reached: (conclusion) =>
      patience.until(`the check to say "${conclusion}"`, () => moments.get(conclusion.replaceAll("_", " "))),
    stop: () => {
      clearInterval(timer);
      look();
    },
  };
}

const TONES: Readonly<Record<string, Paint>> = { success: "good", action_required: "bad", failure: "bad" };

/** What a check says, in words and, where there are any, in colors. */
export function verdict(state: Pick<CheckRun, "status" | "conclusion">): Toned {
  const tone = state.conclusion === null ? "wait" : (TONES[state.conclusion] ?? "faint");
  return { kind: "toned", tone, text: wordsOf(state) };
}

function wordsOf({ status, conclusion }: Pick<CheckRun, "status" | "conclusion">): string {
  return (conclusion ?? status).replaceAll("_", " ");
}
