import type { Issue } from "../entities.ts";
import type { PageAnswer } from "../pages.ts";
import { html, type Markup } from "./html.ts";
import { issuePath } from "./paths.ts";

/** Who can be made to say something on the pages. */
export interface Speech {
  readonly people: readonly string[];
  /** The issue or pull request with the comment; null where there is none. */
  say(comment: Said): Promise<Issue | null>;
}

/** A comment as somebody filled it in. */
export interface Said {
  readonly repository: string;
  readonly number: string;
  readonly by: string;
  readonly body: string;
}

/** What stands below a conversation, for those who look at it as nobody in particular. */
export function speechForm({ people }: Speech, { repository, number }: Issue): Markup {
  const path = ["", "-", "say", repository.owner.login, repository.name, number].join("/");
  return html`<form class="panel speech" method="post" action="${path}">
<textarea name="body" rows="3" aria-label="Comment">/rekey help</textarea>
<p><button>Comment</button> as <select name="by" aria-label="Who">${people.map((login) => html`<option>${login}</option>`)}</select> <small>Load the page again to see the answer.</small></p>
</form>
`;
}

/** Lets somebody say what was filled in, and shows the conversation. */
export async function say(
  speech: Speech,
  [owner = "", name = "", number = ""]: readonly string[],
  filledIn: URLSearchParams,
): Promise<PageAnswer | null> {
  const [by, body] = [filledIn.get("by") ?? "", filledIn.get("body") ?? ""];
  const issue = await speech.say({ repository: `${owner}/${name}`, number, by, body });
  return issue && { status: 303, headers: { Location: issuePath(issue) }, body: "" };
}
