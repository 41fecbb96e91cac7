import { expect, test } from "@jest/globals";
import { comment } from "../support/comment.ts";
import { answersTo, logOf } from "../support/issue-text.ts";
import { leaked } from "../support/leaked.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf } from "../support/tick.ts";

const { journey: world } = shareJourney();

test("a key that is known to work is revoked first, on the word of a writer", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  expect(itemsOf(issue)[0]?.id).toBe("create-new-key");
  await comment(journey, journey.wes, issue, "/rekey active strange calls on the bill");
  expect(itemsOf(issue)[0]?.id).toBe("revoke-old-key");
  expect(answersTo(issue)).toEqual([expect.stringContaining("**Revoke it first**")]);
  expect(logOf(issue).at(-1)).toMatch(/Key reported as working.*strange calls on the bill.*`wes`/);
});

test("who may not write changes no order", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  journey.sandbox.setRole(issue.repository, journey.olaf, "triage");
  await comment(journey, journey.olaf, issue, "/rekey active I think so");
  expect(itemsOf(issue)[0]?.id).toBe("create-new-key");
  expect(answersTo(issue)).toEqual([expect.stringContaining("needs the role write")]);
});
