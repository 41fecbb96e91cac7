/** What an answer in JSON:API says of a record, and nobody else of a key (jsonapi.org, as remembered in 2026-11). */
const OF_RECORD = /["'](?:attributes|relationships)["']\s{0,4}:/;

/** What it says of an issue. Whoever answers with a new key says when it was made, and for what, but none of this. */
const OF_ISSUE = /["'](?:coordinates|cwes?|ignored|problems|resolution|severity|title)["']\s{0,4}:/;

const BEHIND_KEY = /["']key["']\s{0,4}:\s{0,4}["']$/i;

/** What stands before and behind a value. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** True for the `key` of an issue in the answer of a service: it tells which one, and opens nothing. */
export function isKeyOfIssue(_: string, { before, after }: Around): boolean {
  const said = before + after;
  return BEHIND_KEY.test(before) && OF_RECORD.test(said) && OF_ISSUE.test(said);
}
