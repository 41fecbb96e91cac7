import { expect } from "@jest/globals";
import type { Comment, Issue } from "../../sandbox/entities.ts";
import type { User } from "../../sandbox/parts/people.ts";
import type { Journey } from "./journey.ts";
import { pathOf } from "./scene.ts";

/** Lets somebody comment, and waits for what Rekey makes of it. */
export async function comment(
  journey: Pick<Journey, "sandbox" | "settle">,
  user: User,
  issue: Pick<Issue, "number" | "repository">,
  body: string,
): Promise<void> {
  const path = `${pathOf(issue.repository)}/issues/${issue.number}/comments`;
  const { status } = await journey.sandbox.as(user, `POST ${path}`, { body });
  expect(status).toBe(201);
  await journey.settle();
}

/** The newest comment under an issue. */
export function lastComment({ comments }: Issue): Comment {
  const last = comments.at(-1);
  if (last === undefined) throw new Error("no comment");
  return last;
}
