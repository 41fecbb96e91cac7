import type { Issue } from "../../sandbox/entities.ts";
import type { Journey } from "./journey.ts";

/** What was asked about the key of an issue lies further back by so many milliseconds, and the clock strikes. */
export async function timePasses(
  journey: Pick<Journey, "ask" | "strike">,
  ms: number,
  { repository, number }: Issue,
): Promise<void> {
  const ago = `interval '${ms} milliseconds'`;
  await journey.ask(
    `update proofs set due_at = due_at - ${ago}, dead_since = dead_since - ${ago}
     from incidents where id = incident_id and tracker_id = $1 and issue_number = $2`,
    [repository.id, number],
  );
  await journey.strike();
}
