import { z } from "zod";
import type { Reply } from "../parts/deeds.ts";

const Body = z.object({
  number: z.number().optional(),
  sha: z.string().optional(),
  message: z.string().optional(),
  mergeable_state: z.string().optional(),
});

/** What GitHub answered, as far as the story reads it. */
export interface Answer extends z.infer<typeof Body> {
  readonly status: number;
}

/** Reads an answer of the REST API. */
export function answerOf({ status, body }: Reply): Answer {
  return { status, ...Body.parse(body) };
}

/** The answer, which must be one of success. */
export function granted(reply: Reply): Answer {
  const answer = answerOf(reply);
  if (answer.status >= 300) throw new Error(`GitHub answered ${answer.status}: ${answer.message ?? ""}`);
  return answer;
}

/** Seconds since a moment of `performance.now()`, as the story tells them. */
export function secondsBetween(from: number, to: number): string {
  return `${((to - from) / 1_000).toFixed(2)} s`;
}
